-- AlterTable
ALTER TABLE "MatchRun" ADD COLUMN     "input" JSONB,
ADD COLUMN     "thesaurusVersion" TEXT;

-- CreateTable
CREATE TABLE "MatchSource" (
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MatchSource_pkey" PRIMARY KEY ("kind","version")
);

-- CreateTable
CREATE TABLE "ModelChoice" (
    "number" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "chosenById" TEXT,
    "chosenByName" TEXT,
    "chosenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ModelChoice_pkey" PRIMARY KEY ("number")
);
