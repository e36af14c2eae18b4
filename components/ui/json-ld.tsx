const escapes = new Map([
  ['<', '\\u003c'],
  ['>', '\\u003e'],
  ['&', '\\u0026'],
  ['\u2028', '\\u2028'],
  ['\u2029', '\\u2029'],
]);

/** JSON that can end no script element and open no comment, whatever its texts hold. */
function safeJson(data: object): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => escapes.get(sign) ?? sign);
}

/** The page in the words of schema.org, for machines. */
export function JsonLd({ data }: { data: object | null }) {
  if (data === null) return null;
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: as a text child React would write &quot; into it, which a script element does not decode: no JSON; every sign that HTML knows is escaped above
      dangerouslySetInnerHTML={{ __html: safeJson(data) }}
    />
  );
}
