import { type GraphQLSchema, isObjectType } from 'graphql';

/** Whether somebody may do something, as a field of a thing says it. */
export interface Said {
  /** `CaseFile.mayGrant`. */
  readonly field: string;
  /** Of the thing, or of the nearest thing around it that has one. */
  readonly id: string;
  readonly reader: string;
  readonly may: boolean;
}

const MAY = /^may[A-Z]/;

/** Every field of cases that says whether somebody may do something. */
export const mayFieldsOf = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.keys(type.getFields()).flatMap((field) => (MAY.test(field) ? [`${type.name}.${field}`] : [])),
    )
    .sort();

/** Everything with such a field that can be read with a case. */
export const MAY_QUESTION = `query ($id: ID!) {
  caseFile(id: $id) {
    __typename id mayContribute mayGrant mayHandOver mayInvolve mayLead mayReopen maySetKind mayWritePlan mayWriteSurroundings
    accessRequests { __typename id mayApprove mayWithdraw }
    blocks { __typename id mayLift }
    contributions { __typename id mayAddTo mayAskConsent mayWithdraw }
    documents { __typename id mayReplace mayRescan mayShare mayWithdraw }
    end { closing { __typename mayClose } }
    handovers { __typename id mayAnswer mayWithdraw }
    involvements { __typename id mayEnd }
    ladder { __typename mayMove mayRecordDecision mayWriteNote }
    plan { __typename mayWrite adoption { __typename id mayReview } }
    regimeProposals { __typename id mayReview }
    restriction { __typename id mayLift }
    takeovers { __typename id mayLook }
  }
  whoSeesThis(id: $id) { __typename mayGive }
}`;

/** What an answer to it says. */
export const saidIn = (answer: unknown, reader: string, around = ''): Said[] => {
  if (Array.isArray(answer)) return answer.flatMap((each) => saidIn(each, reader, around));
  if (!answer || typeof answer !== 'object') return [];
  const node = answer as Record<string, unknown>;
  const id = typeof node['id'] === 'string' ? node['id'] : around;
  return Object.entries(node).flatMap(([name, value]) =>
    MAY.test(name)
      ? [{ field: `${String(node['__typename'])}.${name}`, id, reader, may: value === true }]
      : saidIn(value, reader, id),
  );
};
