/** The outcome of reading a typed value: its stored form, or a message key and perhaps what was meant. */
export type Evaluated =
  | { ok: true; value: string }
  | {
      ok: false;
      key: string;
      params?: Readonly<Record<string, string | number>>;
      suggestion?: string;
    };
