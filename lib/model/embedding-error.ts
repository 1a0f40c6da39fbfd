// Model: why there are no embeddings, and what a person can do about it. The words are the project's own: what a server says in its
// errors may hold the key, and is never repeated.

const ADVICE = {
  'bad-address': 'the address of the endpoint is not complete: it begins with https:// or http:// and usually ends in /v1',
  unauthorized: 'the endpoint does not accept the key: enter it again, and see that it belongs to this address',
  forbidden: 'the endpoint refuses this browser or this key: allow the key the embedding model; start Ollama with OLLAMA_ORIGINS=chrome-extension://*',
  'not-found': 'the endpoint has nothing at this address, or not this model: the address usually ends in /v1; check the name of the embedding model',
  'not-accepted': 'the endpoint does not accept the request: choose a model that makes embeddings, or send fewer or shorter texts at once',
  'too-many': 'the endpoint wants fewer requests, or the quota is used up: wait, or look at the account',
  'server-fault': 'the endpoint has a fault of its own: try again later',
  timeout: 'the endpoint did not answer in time: try again, or allow more time',
  unreachable: 'the endpoint cannot be reached: check address, network and certificate, and that it may be called from a browser',
  refused: 'the call was not let out',
  stopped: 'it was stopped',
  'not-json': 'the endpoint answers with a page instead of data: it may want a log-in, or the address is wrong; it usually ends in /v1',
  malformed: 'the endpoint answers with something that is not embeddings: check the address and the model',
  'wrong-count': 'the endpoint does not answer with one vector for each text: send fewer texts at once, or choose another model',
  'wrong-dimensions': 'the vectors do not have the length that was expected: check the model, then embed the library again',
  'no-runtime': 'the runtime did not start: put its wasm file in place again, of the same version as its script, then open this page again',
  'no-model': 'the model file cannot be opened: put an ONNX model for embeddings in place',
  'no-tokenizer': 'the tokenizer file cannot be used: put the model’s own tokenizer.json of kind WordPiece, or its vocab.txt, in place',
  'other-shape': 'the model does not take text or does not give vectors as BERT does: put another ONNX model for embeddings in place',
} as const;

export type EmbeddingFault = keyof typeof ADVICE;

/** `message` says what to do. Has no `cause`: the SDK's error holds what the server said. */
export class EmbeddingError extends Error {
  override readonly name = 'EmbeddingError';
  readonly kind: EmbeddingFault;

  /** `detail` is added to the message in brackets. */
  constructor(kind: EmbeddingFault, detail = '') {
    super(detail === '' ? ADVICE[kind] : `${ADVICE[kind]} (${detail})`);
    this.kind = kind;
  }
}
