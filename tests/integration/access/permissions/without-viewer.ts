/** Why a query or command asks for no viewer. */
type Reason =
  /** For people before they have an account, behind limits or a secret link. */
  | "visitors"
  /** Reads or ends only the request it runs in. */
  | "request"
  /** Shows what everybody may read. */
  | "public"
  /** Run by the job worker, never by a request. */
  | "job"
  /** Run by the start and maintenance commands on the server itself. */
  | "start"
  /** A part of other queries and commands, which have authorised before. */
  | "part";

/** Files below lib whose functions take no viewer. */
export const withoutViewer: Readonly<Record<string, Reason>> = {
  "access/commands/accept-invitation.ts": "visitors",
  "access/commands/request-password-reset.ts": "visitors",
  "access/commands/reset-password.ts": "visitors",
  "access/commands/sign-in.ts": "visitors",
  "access/commands/sign-up-company.ts": "visitors",
  "access/queries/find-invitation.ts": "visitors",
  "access/queries/find-reset-link.ts": "visitors",
  "access/commands/sign-out.ts": "request",
  "access/queries/find-client-network.ts": "request",
  "access/queries/find-session-id.ts": "request",
  "access/queries/find-viewer.ts": "request",
  "access/commands/create-administrator.ts": "start",
  "access/commands/seed-demo-people.ts": "start",
  "access/queries/find-demo-viewer.ts": "start",
  "directory/commands/seed-directory.ts": "start",
  "matching/commands/rematch-after-start.ts": "start",
  "matching/queries/check-run.ts": "start",
  "matching/queries/list-judged.ts": "start",
  "search/commands/refresh-search-index.ts": "start",
  "review/commands/seed-demo-demands.ts": "start",
  "intake/commands/refresh-demand-words.ts": "start",
  "review/commands/keep-note.ts": "part",
  "intake/commands/write-demand-words.ts": "part",
  "intake/queries/list-by-date.ts": "part",
  "intake/queries/list-conditions.ts": "part",
  "intake/queries/estimate-found.ts": "part",
  "intake/queries/read-list-keys.ts": "part",
  "intake/queries/read-listed-demands.ts": "part",
  "access/queries/count-attempt.ts": "part",
  "access/queries/lock-administrators.ts": "part",
  "matching/commands/find-nearness.ts": "part",
  "matching/commands/drop-replaced-places.ts": "job",
  "matching/commands/keep-sources.ts": "part",
  "matching/commands/load-unit-vectors.ts": "part",
  "matching/commands/note-embedding.ts": "part",
  "matching/commands/match-demands.ts": "part",
  "matching/commands/store-runs.ts": "part",
  "matching/queries/embedding-provider.ts": "part",
  "matching/queries/find-changed-institutions.ts": "part",
  "matching/queries/find-failed-batches.ts": "part",
  "matching/queries/demand-input.ts": "part",
  "matching/queries/find-engine.ts": "part",
  "matching/queries/find-features.ts": "part",
  "matching/queries/find-matching-job.ts": "part",
  "matching/queries/find-run-hints.ts": "part",
  "matching/queries/topic-views.ts": "part",
  "matching/queries/list-live-inputs.ts": "part",
  "search/commands/document-rows.ts": "part",
  "search/commands/index-demand.ts": "part",
  "search/queries/hits.ts": "part",
  "matching/queries/load-directory.ts": "part",
  "matching/queries/load-engine.ts": "part",
  "matching/queries/match-rows.ts": "part",
  "matching/queries/read-cases.ts": "part",
  "directory/queries/count-directory.ts": "public",
  "directory/queries/find-institution.ts": "public",
  "directory/queries/find-slug-by-name.ts": "public",
  "directory/queries/list-changed-institutions.ts": "public",
  "directory/queries/list-institutions.ts": "public",
  "directory/queries/list-offerable.ts": "public",
  "directory/queries/load-listed.ts": "part",
  "directory/queries/load-network.ts": "public",
  "intake/queries/find-published-demand.ts": "public",
  "intake/queries/list-published-demands.ts": "public",
  "matching/queries/find-active-model.ts": "public",
  "matching/queries/find-embedding-in-use.ts": "public",
  "notify/queries/check-readiness.ts": "public",
  "matching/queries/list-demands-for-institution.ts": "public",
  "search/queries/search-portal.ts": "public",
  "matching/commands/rematch-all.ts": "job",
  "matching/commands/rematch-batch.ts": "job",
  "matching/commands/run-matching.ts": "job",
  "notify/queries/worker-heartbeats.ts": "job",
};
