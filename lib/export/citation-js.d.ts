// What we use of Citation.js, which comes without types.
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[], options?: { readonly generateGraph?: boolean });
    format(format: 'bibtex'): string;
  }
  export const plugins: {
    readonly config: {
      get(name: '@bibtex'): {
        readonly format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean };
      };
    };
  };
}

declare module '@citation-js/plugin-bibtex';
