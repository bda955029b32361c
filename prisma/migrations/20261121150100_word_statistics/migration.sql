-- How rare a word is decides how it is looked for. By default the planner knows a thousand pieces and takes all others
-- for equally rare, at half a per cent of the demands; now it knows ten thousand.
ALTER TABLE "DemandWords" ALTER COLUMN "companyWords" SET STATISTICS 1000,
ALTER COLUMN "openWords" SET STATISTICS 1000,
ALTER COLUMN "publicWords" SET STATISTICS 1000;

ANALYZE "DemandWords";
