// Model: the search as a LangChain retriever, for chains. LangChain is loaded when the first one is opened.
import type { BaseRetriever } from '@langchain/core/retrievers';
import type { Hit } from '@/lib/retrieval/search';

/** A passage with where it stands, such as `<pack>/<file id>#<script>`. */
export type RetrievedPassage = { readonly text: string; readonly source: string };

export type PassageMetadata = { readonly id: string; readonly score: number; readonly source: string };

export type PassageSearch = {
  /** Best first. */
  readonly search: (query: string) => Promise<readonly Hit[]>;
  /** null: it is no longer there, and is left out. */
  readonly read: (id: string) => RetrievedPassage | null;
};

/** Documents in the order of the search; `id` of a document is that of its hit. Calls no callbacks, and so no tracers. */
export const openPassageRetriever = async ({ search, read }: PassageSearch): Promise<BaseRetriever<PassageMetadata>> => {
  const [retrievers, { Document }] = await Promise.all([import('@langchain/core/retrievers'), import('@langchain/core/documents')]);

  class PassageRetriever extends retrievers.BaseRetriever<PassageMetadata> {
    override lc_namespace = ['deskside', 'model'];

    // LangChain's own would hand the question to a tracing service wherever the environment names one.
    override async invoke(query: string) {
      return this._getRelevantDocuments(query);
    }

    override async _getRelevantDocuments(query: string) {
      const hits = await search(query);
      return hits.flatMap(({ id, score }) => {
        const passage = read(id);
        return passage ? [new Document({ id, pageContent: passage.text, metadata: { id, score, source: passage.source } })] : [];
      });
    }
  }

  return new PassageRetriever();
};
