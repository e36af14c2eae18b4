/** A share of a long list: page `page`, from 1, of `pages`; an empty list has one page. */
export interface Paged {
  readonly page: number;
  readonly pages: number;
}

/** How many pages of `size` rows a list takes, at least one. */
export const pagesFor = (rows: number, size: number): number => Math.max(1, Math.ceil(rows / size));

/** The rows on one page, from 1. */
export const rowsOnPage = <T>(rows: readonly T[], page: number, size: number): readonly T[] =>
  rows.slice((page - 1) * size, page * size);

/** Whether a list of `pages` has such a page. */
export const hasPage = (page: number, pages: number): boolean =>
  Number.isInteger(page) && page >= 1 && page <= pages;

/** The number that an address names, as the address itself would be written; NaN for anything else. */
export const parsePage = (text: string): number => (/^[1-9]\d{0,6}$/.test(text) ? Number(text) : Number.NaN);
