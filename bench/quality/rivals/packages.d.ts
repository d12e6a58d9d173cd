// What the rivals' packages offer, as far as it is used: bench/ has a package.json of its
// own, and the type checker must pass where it is not installed.

declare module "minisearch" {
  class MiniSearch {
    constructor(options: {
      fields: readonly string[];
      tokenize: (text: string) => string[];
      processTerm: (term: string) => string | null;
      searchOptions: { boost: Record<string, number> };
    });
    addAll(documents: readonly { id: number }[]): void;
    search(query: string): { id: unknown; score: number }[];
  }

  export = MiniSearch;
}

declare module "wink-porter2-stemmer" {
  function stem(word: string): string;

  export = stem;
}

declare module "wink-bm25-text-search" {
  function bm25(): {
    defineConfig(config: { fldWeights: Record<string, number> }): void;
    definePrepTasks(tasks: readonly ((text: string) => string[])[]): void;
    addDoc(document: object, id: number): void;
    consolidate(): void;
    search(query: string, limit: number): [id: string, score: number][];
  };

  export = bm25;
}

declare module "@orama/orama" {
  interface Engine {
    readonly schema: Record<string, string>;
  }
  interface Results {
    readonly hits: readonly { id: string; score: number }[];
  }
  export function create(options: {
    schema: Record<string, string>;
    components: {
      tokenizer: {
        language: string;
        normalizationCache: Map<string, string>;
        tokenize: (text: string) => string[];
      };
    };
  }): Engine;
  export function insertMultiple(
    engine: Engine,
    documents: readonly { id: string }[],
  ): Promise<string[]> | string[];
  export function search(
    engine: Engine,
    query: {
      term: string;
      properties: readonly string[];
      boost: Record<string, number>;
      relevance: { k: number; b: number; d: number };
      threshold: number;
      limit: number;
    },
  ): Results | Promise<Results>;
}

declare module "lunr" {
  interface Builder {
    ref(field: string): void;
    field(name: string, options?: { boost: number }): void;
    add(document: { id: number }): void;
  }
  interface Query {
    term(words: readonly string[], options: object): void;
  }
  function lunr(configure: (builder: Builder) => void): {
    query(build: (query: Query) => void): { ref: string; score: number }[];
  };

  export = lunr;
}

declare module "flexsearch" {
  export class Index {
    constructor(options: {
      tokenize: string;
      encode: (text: string) => string[];
      resolution: number;
    });
    add(id: number, text: string): void;
    search(
      query: string,
      options: { limit: number; suggest: boolean },
    ): (number | string)[];
  }
}
