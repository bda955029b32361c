/** A reviewer's remark as the company reads it; the author's name stays with the office. */
export type OwnRemark = { fieldKey: string; text: string; createdAt: Date; isOpen: boolean };
