-- The directory is searched through "SearchDocument".

-- DropIndex
DROP INDEX "Institution_searchGrams_idx";

-- AlterTable
ALTER TABLE "Institution" DROP COLUMN "searchGrams";
