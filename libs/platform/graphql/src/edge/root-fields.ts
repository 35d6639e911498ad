import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

const fieldsOf = ({ selectionSet }: OperationDefinitionNode, fragments: Fragments): string[] => {
  const fields = new Map<string, string>();
  const spread = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.set((selection.alias ?? selection.name).value, selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else {
        const { value: name } = selection.name;
        const fragment = spread.has(name) ? undefined : fragments.get(name);
        spread.add(name);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  collect(selectionSet);
  return [...fields.values()];
};

/**
 * The root fields a document asks for, each as often as it is answered: once per name under which an operation asks it.
 * Of a document with several operations all count, whichever is chosen.
 */
export const rootFieldsOf = ({ definitions }: DocumentNode): readonly string[] => {
  const fragments: Fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  return definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? fieldsOf(node, fragments) : []));
};
