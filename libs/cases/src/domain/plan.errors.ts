import { DomainError } from '@regiotafel/kernel';

/** The measure is not where this step can be taken. */
export class MeasureWrongState extends DomainError {
  constructor(status: string, step: string) {
    super('MEASURE_WRONG_STATE', 'This step does not fit the state of the measure', { status, step });
  }
}

/** A limiting measure waits until the plan as it is now was adopted. */
export class PlanNotAdopted extends DomainError {
  constructor() {
    super('PLAN_NOT_ADOPTED', 'The plan has not been adopted as it is now');
  }
}

/** A plan without goal or measure is no plan. */
export class PlanEmpty extends DomainError {
  constructor() {
    super('PLAN_EMPTY', 'The plan has no goal and no measure');
  }
}

/** A plan is read with all its measures, so it holds no more than can be read. */
export class MeasuresFull extends DomainError {
  constructor(max: number) {
    super('MEASURES_FULL', 'The plan has as many measures as it can have', { max });
  }
}

/** There is nothing to decide: it was decided on, or the plan has changed since it was asked for. */
export class AdoptionOver extends DomainError {
  constructor() {
    super('ADOPTION_OVER', 'This was decided on already, or the plan has changed since');
  }
}
