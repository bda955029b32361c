-- CreateTable
CREATE TABLE "SearchDocument" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "demandId" TEXT,
    "names" TEXT[],
    "titleForm" TEXT NOT NULL,
    "grams" TEXT[],
    "weight" INTEGER NOT NULL,
    "record" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchDocument_demandId_key" ON "SearchDocument"("demandId");

-- CreateIndex
CREATE INDEX "SearchDocument_names_idx" ON "SearchDocument" USING GIN ("names");

-- CreateIndex
CREATE INDEX "SearchDocument_grams_idx" ON "SearchDocument" USING GIN ("grams");

-- AddForeignKey
ALTER TABLE "SearchDocument" ADD CONSTRAINT "SearchDocument_demandId_fkey" FOREIGN KEY ("demandId") REFERENCES "Demand"("id") ON DELETE CASCADE ON UPDATE CASCADE;
