-- AlterTable
ALTER TABLE "MatchRun" ADD COLUMN     "places" JSONB NOT NULL DEFAULT '[]';

-- What the runs of live demands are weighed by; earlier runs are never weighed again.
UPDATE "MatchRun" AS run SET "places" = (
  SELECT jsonb_agg(jsonb_build_array(place."institutionId", place.band, place.score) ORDER BY place.rank)
  FROM "Match" AS place WHERE place."runId" = run.id
)
WHERE EXISTS (SELECT FROM "Match" AS place WHERE place."runId" = run.id AND place."isCurrent");
