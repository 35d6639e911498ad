/** What the graph answered: status and body, as they came. */
export interface Answer {
  readonly status: number;
  readonly body: { readonly data?: unknown; readonly errors?: readonly GraphError[] };
}

export interface GraphError {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly fields?: readonly { path: string; code: string }[] };
}
