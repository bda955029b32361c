-- The matching writes places with the columns of their lists, read once a demand, whose row it holds locked. For
-- others, who leave them out, the trigger fills them as before.
DROP TRIGGER fill_match_listing ON "Match";

CREATE TRIGGER fill_match_listing_of_new
BEFORE INSERT ON "Match"
FOR EACH ROW WHEN (NEW."listState" IS NULL) EXECUTE FUNCTION fill_match_listing();

CREATE TRIGGER fill_match_listing
BEFORE UPDATE OF "isCurrent", "band" ON "Match"
FOR EACH ROW EXECUTE FUNCTION fill_match_listing();
