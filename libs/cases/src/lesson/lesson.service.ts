import { Injectable } from '@nestjs/common';
import { themeRef } from '@regiotafel/directory/contract';
import { connection, type Connection, pageOf } from '@regiotafel/graphql';
import { type Actor, globalId, newId } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { CaseRow } from '../case-file/case-file.service.js';
import type { CaseResult } from '../domain/closing.js';
import type { LessonQuery } from './lesson.input.js';
import { lessonDoor } from './lesson.policy.js';
import { insertLesson, type LessonRow, LESSONS, lessonValues } from './lesson.store.js';

const viewOf = (row: LessonRow) => ({
  id: globalId('lesson', row.id),
  row,
  theme: themeRef(row.theme),
  result: row.result,
  lesson: row.lesson,
  learnedIn: row.learned_in,
});
export type LessonView = ReturnType<typeof viewOf>;

/** What a region learned from its cases, without the cases: neither case nor municipality nor day is told. */
@Injectable()
export class LessonService {
  constructor(private readonly tenants: Tenants) {}

  /** Lessons of a theme or with a word, newest first. */
  async page(actor: Actor, { theme, text, first, after }: LessonQuery): Promise<Connection<LessonView>> {
    const page = pageOf({ first, after }, ['NUMBER', 'ID']);
    const values = lessonValues({ theme: theme?.replace(/^theme_/, '') ?? null, text, ...page });
    const { rows, who } = await this.tenants.read(actor, { action: 'lesson.list' }, LESSONS, values);
    const shown = rows.filter((row) => lessonDoor.can(who, 'read', 'Lesson', row));
    return connection(shown.map(viewOf), page, ({ row }) => [String(row.learned_in), row.id]);
  }

  /** Adds what a case taught, inside the transaction that closes it. The text has been looked through. */
  async add(
    tx: TenantTx,
    { tenant_id, region_id, theme, parts }: CaseRow,
    result: CaseResult,
    lesson: string,
  ): Promise<void> {
    const manages = parts.includes('CASE_MANAGER');
    lessonDoor.requireCan(tx.who, 'add', 'Lesson', { tenant_id, region_id, manages });
    await insertLesson(tx, { id: newId(), theme, result, lesson });
  }
}
