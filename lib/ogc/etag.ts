/** Whether an If-None-Match header names an ETag, compared weakly (RFC 9110, section 13.1.2). */
export function hasEtag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  const weak = (value: string) => value.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((value) => weak(value) === weak(etag));
}
