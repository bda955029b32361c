-- DropIndex
DROP INDEX "Demand_searchGrams_idx";

-- DropIndex
DROP INDEX "Match_institutionId_isCurrent_score_idx";

-- AlterTable
ALTER TABLE "Demand" DROP COLUMN "searchGrams";

-- AlterTable
ALTER TABLE "Match" ADD COLUMN     "cityCode" TEXT,
ADD COLUMN     "cooperationModes" TEXT[],
ADD COLUMN     "listState" TEXT,
ADD COLUMN     "plannedInvestment" DECIMAL(14,2),
ADD COLUMN     "publishedAt" TIMESTAMP(3),
ADD COLUMN     "techField" TEXT;

-- CreateTable
CREATE TABLE "DemandListing" (
    "demandId" TEXT NOT NULL,
    "listState" TEXT,
    "publishedAt" TIMESTAMP(3),
    "techField" TEXT,
    "cityCode" TEXT,
    "cooperationModes" TEXT[],
    "plannedInvestment" DECIMAL(14,2),

    CONSTRAINT "DemandListing_pkey" PRIMARY KEY ("demandId")
);

-- CreateTable
CREATE TABLE "DemandWords" (
    "demandId" TEXT NOT NULL,
    "companyWords" tsvector,
    "openWords" tsvector,
    "publicWords" tsvector,
    "version" INTEGER NOT NULL,

    CONSTRAINT "DemandWords_pkey" PRIMARY KEY ("demandId")
);

-- AddForeignKey
ALTER TABLE "DemandListing" ADD CONSTRAINT "DemandListing_demandId_fkey" FOREIGN KEY ("demandId") REFERENCES "Demand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DemandWords" ADD CONSTRAINT "DemandWords_demandId_fkey" FOREIGN KEY ("demandId") REFERENCES "Demand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on what the schema language cannot say.

-- The list of institutions a demand stands in. What a company withdrew leaves every list.
CREATE FUNCTION demand_list_state(state "DemandState", published_at TIMESTAMP, close_reason TEXT)
RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN state = 'published' THEN 'published'
    WHEN state = 'closed' AND published_at IS NOT NULL AND close_reason IS DISTINCT FROM 'withdrawn'
      THEN 'closed'
  END
$$;

-- Triggers, because matches are written in many ways (one by one, in bulk, by tests) and a writer that forgot
-- the columns would leave a withdrawn demand in the lists of institutions.

-- A demand takes its listing and its current matches along, in the transaction of the change.
CREATE FUNCTION keep_demand_listing() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  list TEXT := demand_list_state(NEW."state", NEW."publishedAt", NEW."closeReason");
BEGIN
  IF NEW."state" = 'draft' THEN
    RETURN NULL;
  END IF;
  INSERT INTO "DemandListing" AS listing ("demandId", "listState", "publishedAt", "techField", "cityCode",
    "cooperationModes", "plannedInvestment")
  VALUES (NEW."id", list, NEW."publishedAt", NEW."techField", NEW."cityCode",
    NEW."cooperationModes", NEW."plannedInvestment")
  ON CONFLICT ("demandId") DO UPDATE SET
    ("listState", "publishedAt", "techField", "cityCode", "cooperationModes", "plannedInvestment") =
    (excluded."listState", excluded."publishedAt", excluded."techField", excluded."cityCode",
      excluded."cooperationModes", excluded."plannedInvestment")
  WHERE (listing."listState", listing."publishedAt", listing."techField", listing."cityCode",
      listing."cooperationModes", listing."plannedInvestment") IS DISTINCT FROM
    (excluded."listState", excluded."publishedAt", excluded."techField", excluded."cityCode",
      excluded."cooperationModes", excluded."plannedInvestment");
  IF TG_OP = 'UPDATE' THEN
    UPDATE "Match" SET "listState" = list, "publishedAt" = NEW."publishedAt", "techField" = NEW."techField",
      "cityCode" = NEW."cityCode", "cooperationModes" = NEW."cooperationModes",
      "plannedInvestment" = NEW."plannedInvestment"
    WHERE "demandId" = NEW."id" AND "isCurrent" AND "band" <> 'none'
      AND ("listState", "publishedAt", "techField", "cityCode", "cooperationModes", "plannedInvestment")
      IS DISTINCT FROM (list, NEW."publishedAt", NEW."techField", NEW."cityCode", NEW."cooperationModes",
        NEW."plannedInvestment");
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER keep_demand_listing
AFTER INSERT OR UPDATE OF "state", "publishedAt", "closeReason", "techField", "cityCode", "cooperationModes",
  "plannedInvestment" ON "Demand"
FOR EACH ROW EXECUTE FUNCTION keep_demand_listing();

-- A match takes the columns of its demand. The lock makes a change of the demand that runs meanwhile wait, so
-- that it finds this match; whoever writes matches of several demands locks these first, or risks a deadlock.
CREATE FUNCTION fill_match_listing() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  NEW."listState" := NULL;
  IF NEW."isCurrent" AND NEW."band" <> 'none' THEN
    SELECT demand_list_state("state", "publishedAt", "closeReason"), "publishedAt", "techField", "cityCode",
      "cooperationModes", "plannedInvestment"
    INTO NEW."listState", NEW."publishedAt", NEW."techField", NEW."cityCode",
      NEW."cooperationModes", NEW."plannedInvestment"
    FROM "Demand" WHERE "id" = NEW."demandId" FOR SHARE;
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER fill_match_listing
BEFORE INSERT OR UPDATE OF "isCurrent", "band" ON "Match"
FOR EACH ROW EXECUTE FUNCTION fill_match_listing();

-- What is there already; the words follow when the portal starts.
INSERT INTO "DemandListing" ("demandId", "listState", "publishedAt", "techField", "cityCode",
  "cooperationModes", "plannedInvestment")
SELECT "id", demand_list_state("state", "publishedAt", "closeReason"), "publishedAt", "techField", "cityCode",
  "cooperationModes", "plannedInvestment"
FROM "Demand" WHERE "state" <> 'draft';

UPDATE "Match" SET "listState" = listing."listState", "publishedAt" = listing."publishedAt",
  "techField" = listing."techField", "cityCode" = listing."cityCode",
  "cooperationModes" = listing."cooperationModes", "plannedInvestment" = listing."plannedInvestment"
FROM "DemandListing" listing
WHERE listing."demandId" = "Match"."demandId" AND "Match"."isCurrent" AND "Match"."band" <> 'none';

-- The lists in their order; filters read the index alone.
CREATE INDEX "Match_list_idx" ON "Match" ("institutionId", "listState", "score", "demandId")
INCLUDE ("publishedAt", "techField", "cityCode", "cooperationModes", "plannedInvestment")
WHERE "listState" IS NOT NULL;

-- For choices so narrow that few of a long list meet them; a city alone is found by skipping from field to field.
CREATE INDEX "Match_field_idx" ON "Match"
("institutionId", "listState", "techField" text_pattern_ops, "cityCode", "score", "demandId")
INCLUDE ("publishedAt", "cooperationModes", "plannedInvestment")
WHERE "listState" IS NOT NULL;

-- From a few demands, found by their words, to those of one institution.
CREATE INDEX "Match_pair_idx" ON "Match" ("institutionId", "demandId")
WHERE "listState" IS NOT NULL;

CREATE INDEX "DemandListing_list_idx" ON "DemandListing" ("listState", "publishedAt", "demandId")
INCLUDE ("techField", "cityCode", "cooperationModes", "plannedInvestment")
WHERE "listState" IS NOT NULL;

CREATE INDEX "DemandListing_field_idx" ON "DemandListing"
("listState", "techField" text_pattern_ops, "cityCode", "publishedAt", "demandId")
INCLUDE ("cooperationModes", "plannedInvestment")
WHERE "listState" IS NOT NULL;

CREATE INDEX "DemandListing_city_idx" ON "DemandListing"
("listState", "cityCode", "publishedAt", "demandId")
INCLUDE ("techField", "cooperationModes", "plannedInvestment")
WHERE "listState" IS NOT NULL;

-- Vectors stand outside the rows, so that many of these share a page: a common word leads to tens of thousands.
ALTER TABLE "DemandWords" ALTER COLUMN "demandId" SET STORAGE MAIN;
ALTER TABLE "DemandWords" SET (toast_tuple_target = 128);

-- Without a list of pending entries, which every search would read through.
CREATE INDEX "DemandWords_companyWords_idx" ON "DemandWords" USING GIN ("companyWords") WITH (fastupdate = off);
CREATE INDEX "DemandWords_openWords_idx" ON "DemandWords" USING GIN ("openWords") WITH (fastupdate = off);
CREATE INDEX "DemandWords_publicWords_idx" ON "DemandWords" USING GIN ("publicWords") WITH (fastupdate = off);

-- Index scans need not visit the table where its pages are known to be visible to all: note it soon.
ALTER TABLE "Match" SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);
ALTER TABLE "DemandListing" SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);
