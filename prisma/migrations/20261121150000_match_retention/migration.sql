-- AlterTable
ALTER TABLE "MatchRun" ADD COLUMN     "placesDroppedAt" TIMESTAMP(3),
ADD COLUMN     "replacedAt" TIMESTAMP(3);

-- From here on what the schema language cannot say.

-- Runs that stand no longer were replaced when the next one of their demand was made.
UPDATE "MatchRun" SET "replacedAt" = later."at"
FROM (
  SELECT "id", lead("createdAt") OVER (PARTITION BY "demandId" ORDER BY "createdAt", "id") AS "at" FROM "MatchRun"
) later
WHERE later."id" = "MatchRun"."id" AND later."at" IS NOT NULL
  AND NOT EXISTS (SELECT FROM "Demand" WHERE "currentRunId" = "MatchRun"."id");

-- Those whose places are still there and may be taken away one day: few, beside all that ever ran.
CREATE INDEX "MatchRun_replaced_idx" ON "MatchRun" ("replacedAt", "id")
WHERE "replacedAt" IS NOT NULL AND "placesDroppedAt" IS NULL;
