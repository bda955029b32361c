-- AlterTable
ALTER TABLE "MatchRun" ADD COLUMN     "answerHash" TEXT,
ADD COLUMN     "keptFor" TEXT;

-- CreateTable
CREATE TABLE "Rematch" (
    "id" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "demands" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),
    "supersededAt" TIMESTAMP(3),

    CONSTRAINT "Rematch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RematchBatch" (
    "rematchId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "demands" INTEGER NOT NULL,
    "written" INTEGER,
    "rankMs" INTEGER,
    "tookMs" INTEGER,
    "doneAt" TIMESTAMP(3),

    CONSTRAINT "RematchBatch_pkey" PRIMARY KEY ("rematchId","number")
);

-- CreateIndex
CREATE INDEX "Rematch_createdAt_idx" ON "Rematch"("createdAt" DESC);

-- AddForeignKey
ALTER TABLE "RematchBatch" ADD CONSTRAINT "RematchBatch_rematchId_fkey" FOREIGN KEY ("rematchId") REFERENCES "Rematch"("id") ON DELETE CASCADE ON UPDATE CASCADE;
