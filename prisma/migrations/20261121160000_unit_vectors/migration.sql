-- AlterTable
ALTER TABLE "MatchRun" ADD COLUMN     "meaning" JSONB,
ADD COLUMN     "meaningVersion" TEXT;

-- CreateTable
CREATE TABLE "UnitVector" (
    "provider" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "vector" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UnitVector_pkey" PRIMARY KEY ("provider","textHash")
);

-- CreateTable
CREATE TABLE "EmbeddingState" (
    "provider" TEXT NOT NULL,
    "workedAt" TIMESTAMP(3),
    "failedAt" TIMESTAMP(3),
    "failure" TEXT,

    CONSTRAINT "EmbeddingState_pkey" PRIMARY KEY ("provider")
);
