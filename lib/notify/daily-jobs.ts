/**
 * What the portal does by itself every day, in the library's own notation. Times are UTC: in the small hours of
 * Jiangsu. Worked off once however many processes there are, and made up for after a night without any.
 */
export const dailyJobs = "30 18 * * * drop-replaced-places ?fill=1d&max=3";
