export type { Brand, Uuid } from './brand.js';
export { ORIGINS, ROLES } from './actor.js';
export type { Actor, OperatorActor, Origin, ReporterActor, Role, SeatActor, SystemActor, Who } from './actor.js';
export { fixedClock } from './clock.js';
export type { Clock } from './clock.js';
export {
  addDays,
  addWorkingDays,
  asDay,
  dayAt,
  daysBetween,
  isDay,
  isWorkingDay,
  weekdayOf,
  workingDaysBetween,
} from './day.js';
export type { Day } from './day.js';
export { Conflict, DomainError, InvalidInput, NotFound, Unauthenticated } from './errors.js';
export type { ErrorParams, FieldError } from './errors.js';
export { derivedId, globalId, isUuid, newId, newOrderedId, parseId, parseUuid } from './ids.js';
export { instantAt } from './wall-clock.js';
