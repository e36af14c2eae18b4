interface SecurityContact {
  /** An e-mail or web address. */
  readonly contact: string;
  /** Where the text itself lies. */
  readonly canonical: string;
  /** The day of the build, YYYY-MM-DD: what it says holds for a year from then. */
  readonly builtOn: string;
}

/** The text of /.well-known/security.txt (RFC 9116). */
export function securityText({ contact, canonical, builtOn }: SecurityContact): string {
  const [year = 0, month = 1, day = 1] = builtOn.split('-').map(Number);
  const expires = new Date(Date.UTC(year, month - 1, day + 365)).toISOString();
  const address = contact.includes('://') ? contact : `mailto:${contact}`;
  return [
    `Contact: ${address}`,
    `Expires: ${expires.replace('.000', '')}`,
    'Preferred-Languages: en',
    `Canonical: ${canonical}`,
    '',
  ].join('\n');
}
