import { checkReadiness } from "@/lib/notify/queries/check-readiness";

/** Whether the portal can serve, and which part cannot: for balancers and for the start command. */
export async function GET(): Promise<Response> {
  const { isReady, database, jobs } = await checkReadiness();
  return Response.json(
    { status: isReady ? "ready" : "notReady", database, jobs },
    { status: isReady ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
