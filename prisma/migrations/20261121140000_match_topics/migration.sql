-- AlterTable
ALTER TABLE "MatchRun" ADD COLUMN     "topics" JSONB;
