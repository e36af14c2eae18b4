const number = new Intl.NumberFormat('en');

/** The words of lists that are longer than a page. */
export const pageWords = {
  pages: 'Pages of the list',
  page: (page: number, pages: number) => `Page ${number.format(page)} of ${number.format(pages)}`,
  next: 'Next page',
  previous: 'Previous page',
  moreCasesHere: (count: number) => `and ${number.format(count)} more here`,
  allCases: (count: number) => `All ${number.format(count)} cases`,
  morePlaces: (count: number) => `and ${number.format(count)} more (CSV)`,
  moreArticles: (count: number) => `and ${number.format(count)} more among all articles`,
};
