import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** A piece of SQL whose values travel apart from its text. */
export type Sql = Prisma.Sql;

export const sql = Prisma.sql;

/** Pieces of SQL one behind the other, with a separator. */
export const joinSql = Prisma.join;
