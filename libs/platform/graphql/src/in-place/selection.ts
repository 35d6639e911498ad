import {
  type FieldNode,
  type GraphQLResolveInfo,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'schema'>;

const applies = (info: Info, condition: string | undefined, typeName: string): boolean => {
  if (condition === undefined || condition === typeName) return true;
  const narrowed = info.schema.getType(condition);
  const type = info.schema.getType(typeName);
  return isAbstractType(narrowed) && isObjectType(type) && info.schema.isSubType(narrowed, type);
};

const selects = (
  info: Info,
  set: SelectionSetNode | undefined,
  typeName: string,
  wanted: (field: string) => boolean,
): boolean =>
  set?.selections.some((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return wanted(selection.name.value);
      case Kind.INLINE_FRAGMENT:
        return (
          applies(info, selection.typeCondition?.name.value, typeName) &&
          selects(info, selection.selectionSet, typeName, wanted)
        );
      case Kind.FRAGMENT_SPREAD: {
        const fragment = info.fragments[selection.name.value];
        return (
          fragment !== undefined &&
          applies(info, fragment.typeCondition.name.value, typeName) &&
          selects(info, fragment.selectionSet, typeName, wanted)
        );
      }
    }
  }) ?? false;

/** Remembers per place in a document whether a field of `wanted` is selected there on the type. */
export const selectionCheck = (typeName: string, wanted: (field: string) => boolean) => {
  const known = new WeakMap<readonly FieldNode[], boolean>();
  return (info: Info): boolean => {
    const before = known.get(info.fieldNodes);
    if (before !== undefined) return before;
    const answer = info.fieldNodes.some((node) => selects(info, node.selectionSet, typeName, wanted));
    known.set(info.fieldNodes, answer);
    return answer;
  };
};
