export type { Brand, Uuid } from './brand.js';
export { ORIGINS, ROLES } from './actor.js';
export type { Actor, OperatorActor, Origin, ReporterActor, SeatActor, SystemActor, Who } from './actor.js';
export {
  addDays,
  addWorkingDays,
  asDay,
  dayAt,
  daysBetween,
  isFrom,
  isUpTo,
  isDay,
  isWorkingDay,
  weekdayOf,
  workingDaysBetween,
} from './day.js';
export type { Day } from './day.js';
export { isPhone } from './phone.js';
export { Conflict, DomainError, InvalidInput, NotFound, Unauthenticated } from './errors.js';
export type { ErrorParams, FieldError } from './errors.js';
export { derivedId, globalId, isUuid, newId, parseId, parseUuid } from './ids.js';
export { instantAt } from './wall-clock.js';
export { lessonWarnings } from './lesson-warnings.js';
export { textWarnings } from './text-warnings.js';
export type { TextWarning, TextWarningCode } from './text-warnings.js';
