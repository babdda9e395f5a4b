/**
 * One thing the product can refuse, with its HTTP status and its words in both languages.
 * `{name}` in the words is filled from the refusal's params.
 */
export interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;
  readonly en: string;
  readonly zh: string;
}
