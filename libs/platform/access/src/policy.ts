import { AbilityBuilder, createMongoAbility, type MongoAbility, type MongoQuery, subject } from '@casl/ability';
import { NotFound, type Who } from '@regiotafel/kernel';

type Thing = Readonly<Record<string, unknown>>;
type Conditions = MongoQuery<Thing>;

/** How a policy file speaks: one `can` per line, positive; `cannot` is for the conflict block alone. */
export interface Rules {
  can(actions: string | string[], kind: string, conditions?: Conditions): void;
  cannot(actions: string | string[], kind: string, conditions: Conditions): void;
}

/** Who may do what with which things, as a table a lawyer can read. */
export type Policy = (who: Who, rules: Rules) => void;

/** The door of one feature: asked about a thing that was loaded, never about its kind. */
export interface Door {
  can(who: Who, action: string, kind: string, thing: object): boolean;
  /** Refuses as if the thing were not there. */
  requireCan(who: Who, action: string, kind: string, thing: object | null | undefined): void;
}

const abilityOf = (who: Who, policy: Policy): MongoAbility => {
  const builder = new AbilityBuilder(createMongoAbility);
  policy(who, {
    can: (actions, kind, conditions) => void builder.can(actions, kind, conditions as never),
    cannot: (actions, kind, conditions) => void builder.cannot(actions, kind, conditions as never),
  });
  return builder.build();
};

/** Makes the door of a feature from its policy. */
export const doorOf = (policy: Policy): Door => {
  const abilities = new WeakMap<Who, MongoAbility>();
  const can = (who: Who, action: string, kind: string, thing: object): boolean => {
    const ability = abilities.get(who) ?? abilityOf(who, policy);
    abilities.set(who, ability);
    return ability.can(action, subject(kind, { ...thing }));
  };
  return {
    can,
    requireCan: (who, action, kind, thing) => {
      if (!thing || !can(who, action, kind, thing)) throw new NotFound();
    },
  };
};
