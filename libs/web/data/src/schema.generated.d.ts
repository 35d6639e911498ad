// Generated from the SDL of the scopes, do not edit; npm run check -- --write

export type introspection_types = {
  AcceptHandoverInput: {
    kind: 'INPUT_OBJECT';
    name: 'AcceptHandoverInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'handoverId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  AcceptMeetingInput: {
    kind: 'INPUT_OBJECT';
    name: 'AcceptMeetingInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'meetingId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  AccessCause: { name: 'AccessCause'; enumValues: 'DESK' | 'GRANT' | 'INVOLVED' | 'TABLE' };
  AccessEnd: {
    name: 'AccessEnd';
    enumValues:
      | 'CLOSED'
      | 'EXPIRED'
      | 'HANDED_OVER'
      | 'LEFT'
      | 'MISTAKE'
      | 'NO_LONGER_NEEDED'
      | 'OUTCOME'
      | 'REFUSED'
      | 'REGIME_CHANGED';
  };
  AccessGrant: {
    kind: 'OBJECT';
    name: 'AccessGrant';
    fields: {
      fieldSets: {
        name: 'fieldSets';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'GrantFieldSet'; ofType: null } };
          };
        };
      };
      givenBy: {
        name: 'givenBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      isSeconded: {
        name: 'isSeconded';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      isShut: {
        name: 'isShut';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      legalBasis: {
        name: 'legalBasis';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      purpose: {
        name: 'purpose';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      renews: { name: 'renews'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      rests: {
        name: 'rests';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      revokedAt: { name: 'revokedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      second: { name: 'second'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      state: {
        name: 'state';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'GrantState'; ofType: null } };
      };
      toSecond: { name: 'toSecond'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      until: {
        name: 'until';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      validFrom: {
        name: 'validFrom';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      validUntil: {
        name: 'validUntil';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
    };
  };
  AccessReason: {
    kind: 'OBJECT';
    name: 'AccessReason';
    fields: {
      approvedBy: { name: 'approvedBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      because: {
        name: 'because';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'AccessCause'; ofType: null } };
      };
      by: { name: 'by'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      deskPart: { name: 'deskPart'; type: { kind: 'ENUM'; name: 'DeskPlace'; ofType: null } };
      fieldSets: {
        name: 'fieldSets';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'GrantFieldSet'; ofType: null } };
          };
        };
      };
      grantId: { name: 'grantId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      legalBasis: { name: 'legalBasis'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      part: { name: 'part'; type: { kind: 'ENUM'; name: 'InvolvementPart'; ofType: null } };
      purpose: { name: 'purpose'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      replaces: { name: 'replaces'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      since: { name: 'since'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      until: { name: 'until'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
    };
  };
  AccessRequest: {
    kind: 'OBJECT';
    name: 'AccessRequest';
    fields: {
      answeredBy: { name: 'answeredBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      askedAt: {
        name: 'askedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      askedBy: {
        name: 'askedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      caseFile: { name: 'caseFile'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      fieldSets: {
        name: 'fieldSets';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'GrantFieldSet'; ofType: null } };
          };
        };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      lapsesAt: {
        name: 'lapsesAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      mayApprove: {
        name: 'mayApprove';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayWithdraw: {
        name: 'mayWithdraw';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      necessity: {
        name: 'necessity';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      needsSecond: {
        name: 'needsSecond';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      purpose: {
        name: 'purpose';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      refusal: { name: 'refusal'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      second: { name: 'second'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      state: {
        name: 'state';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'AccessRequestState'; ofType: null } };
      };
      subsidiarity: {
        name: 'subsidiarity';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      until: {
        name: 'until';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
    };
  };
  AccessRequestState: {
    name: 'AccessRequestState';
    enumValues: 'ASKED' | 'GRANTED' | 'LAPSED' | 'REFUSED' | 'SECOND_NEEDED' | 'WITHDRAWN';
  };
  AcknowledgeSignalInput: {
    kind: 'INPUT_OBJECT';
    name: 'AcknowledgeSignalInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'signalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  ActionItem: {
    kind: 'OBJECT';
    name: 'ActionItem';
    fields: {
      completedAt: { name: 'completedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      dueOn: {
        name: 'dueOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      meeting: { name: 'meeting'; type: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
      owner: {
        name: 'owner';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      status: {
        name: 'status';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ActionStatus'; ofType: null } };
      };
      text: {
        name: 'text';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      version: {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  ActionItemConnection: {
    kind: 'OBJECT';
    name: 'ActionItemConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ActionItemEdge'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
    };
  };
  ActionItemEdge: {
    kind: 'OBJECT';
    name: 'ActionItemEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ActionItem'; ofType: null } };
      };
    };
  };
  ActionStatus: { name: 'ActionStatus'; enumValues: 'DONE' | 'OPEN' };
  AddActionInput: {
    kind: 'INPUT_OBJECT';
    name: 'AddActionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'agendaItemId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'dueOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'ownerId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'text';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  AddAgendaItemInput: {
    kind: 'INPUT_OBJECT';
    name: 'AddAgendaItemInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'AgendaItemKind'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'meetingId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  AddBusyBlockInput: {
    kind: 'INPUT_OBJECT';
    name: 'AddBusyBlockInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'endsAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'startsAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  AddContributionInput: {
    kind: 'INPUT_OBJECT';
    name: 'AddContributionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'oralOnly'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      { name: 'professionalSecrecy'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      { name: 'sourceRegime'; type: { kind: 'ENUM'; name: 'SourceRegime'; ofType: null }; defaultValue: null },
      { name: 'text'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  AddDecisionDocumentInput: {
    kind: 'INPUT_OBJECT';
    name: 'AddDecisionDocumentInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'decisionId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'document'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'documentId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  AddDocumentInput: {
    kind: 'INPUT_OBJECT';
    name: 'AddDocumentInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'content'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'kind'; type: { kind: 'ENUM'; name: 'DocumentKind'; ofType: null }; defaultValue: null },
      { name: 'professionalSecrecy'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      { name: 'replaces'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'sourceRegime'; type: { kind: 'ENUM'; name: 'SourceRegime'; ofType: null }; defaultValue: null },
      { name: 'title'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  AddInvolvedPartyInput: {
    kind: 'INPUT_OBJECT';
    name: 'AddInvolvedPartyInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'memberId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'name'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'organisation'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'phone'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'task'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  AddReferenceInput: {
    kind: 'INPUT_OBJECT';
    name: 'AddReferenceInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'number'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'objectId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'system'; type: { kind: 'ENUM'; name: 'ReferenceSystem'; ofType: null }; defaultValue: null },
    ];
  };
  AddRelativeInput: {
    kind: 'INPUT_OBJECT';
    name: 'AddRelativeInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'name'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'relation'; type: { kind: 'ENUM'; name: 'Relation'; ofType: null }; defaultValue: null },
    ];
  };
  AddReportSystemInput: {
    kind: 'INPUT_OBJECT';
    name: 'AddReportSystemInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'kind'; type: { kind: 'ENUM'; name: 'ReferenceSystem'; ofType: null }; defaultValue: null },
      { name: 'name'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  AddToContributionInput: {
    kind: 'INPUT_OBJECT';
    name: 'AddToContributionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'contributionId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'text'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  AdoptCriteriaInput: {
    kind: 'INPUT_OBJECT';
    name: 'AdoptCriteriaInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'criteria';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'INPUT_OBJECT'; name: 'WrittenCriterionInput'; ofType: null };
          };
        };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'themeId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  AdoptPlanInput: {
    kind: 'INPUT_OBJECT';
    name: 'AdoptPlanInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'planVersion';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  AdoptionState: { name: 'AdoptionState'; enumValues: 'ADOPTED' | 'OVERTAKEN' | 'REFUSED' | 'WAITS' };
  Aftercare: {
    kind: 'OBJECT';
    name: 'Aftercare';
    fields: {
      current: { name: 'current'; type: { kind: 'OBJECT'; name: 'AftercareArrangement'; ofType: null } };
      participants: {
        name: 'participants';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'CaseParticipant'; ofType: null };
            };
          };
        };
      };
    };
  };
  AftercareArrangement: {
    kind: 'OBJECT';
    name: 'AftercareArrangement';
    fields: {
      arrangement: {
        name: 'arrangement';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      contacts: {
        name: 'contacts';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'AftercareContact'; ofType: null };
            };
          };
        };
      };
      endCriteria: {
        name: 'endCriteria';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'EndCriterion'; ofType: null } };
          };
        };
      };
      everyDays: {
        name: 'everyDays';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      nextContactOn: {
        name: 'nextContactOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      startedAt: {
        name: 'startedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      startedBy: {
        name: 'startedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
    };
  };
  AftercareContact: {
    kind: 'OBJECT';
    name: 'AftercareContact';
    fields: {
      heldOn: {
        name: 'heldOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      note: { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      reached: {
        name: 'reached';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      recordedBy: {
        name: 'recordedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      way: {
        name: 'way';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ContactWay'; ofType: null } };
      };
    };
  };
  AgendaItem: {
    kind: 'OBJECT';
    name: 'AgendaItem';
    fields: {
      actions: {
        name: 'actions';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ActionItem'; ofType: null } };
          };
        };
      };
      decisions: {
        name: 'decisions';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'MeetingDecision'; ofType: null };
            };
          };
        };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'AgendaItemKind'; ofType: null } };
      };
      mayRead: {
        name: 'mayRead';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayRecord: {
        name: 'mayRecord';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      members: {
        name: 'members';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
          };
        };
      };
      municipality: { name: 'municipality'; type: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      poolCard: { name: 'poolCard'; type: { kind: 'OBJECT'; name: 'PoolCard'; ofType: null } };
      position: {
        name: 'position';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  AgendaItemKind: { name: 'AgendaItemKind'; enumValues: 'ACTIONS' | 'ANNOUNCEMENTS' | 'CASE' | 'OTHER' };
  AnswerQuestionInput: {
    kind: 'INPUT_OBJECT';
    name: 'AnswerQuestionInput';
    isOneOf: false;
    inputFields: [
      { name: 'answer'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'code'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'website'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  AnswerRegimeProposalInput: {
    kind: 'INPUT_OBJECT';
    name: 'AnswerRegimeProposalInput';
    isOneOf: false;
    inputFields: [
      { name: 'answer'; type: { kind: 'ENUM'; name: 'RegimeAnswer'; ofType: null }; defaultValue: null },
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'proposalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  AnswerReviewInput: {
    kind: 'INPUT_OBJECT';
    name: 'AnswerReviewInput';
    isOneOf: false;
    inputFields: [
      { name: 'agrees'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'reviewId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  AppointCaseManagerInput: {
    kind: 'INPUT_OBJECT';
    name: 'AppointCaseManagerInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'memberId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  ApproveAccessRequestInput: {
    kind: 'INPUT_OBJECT';
    name: 'ApproveAccessRequestInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'requestId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'secondId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
    ];
  };
  ApproveGrantInput: {
    kind: 'INPUT_OBJECT';
    name: 'ApproveGrantInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'grantId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  AskAccessInput: {
    kind: 'INPUT_OBJECT';
    name: 'AskAccessInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'about';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'fieldSets';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'GrantFieldSet'; ofType: null } };
        };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'necessity'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'purpose'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'renews'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'subsidiarity'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'until'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  AskConsentInput: {
    kind: 'INPUT_OBJECT';
    name: 'AskConsentInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'contributionId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'uses';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ConsentUse'; ofType: null } };
        };
        defaultValue: null;
      },
    ];
  };
  AskContributionInput: {
    kind: 'INPUT_OBJECT';
    name: 'AskContributionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'memberId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'necessity'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'question'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'until'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  AskReporterInput: {
    kind: 'INPUT_OBJECT';
    name: 'AskReporterInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'question'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'signalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  AskWaiverInput: {
    kind: 'INPUT_OBJECT';
    name: 'AskWaiverInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'signalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  AssignExpertInput: {
    kind: 'INPUT_OBJECT';
    name: 'AssignExpertInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'expertId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'requestId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  AssignPoolCardInput: {
    kind: 'INPUT_OBJECT';
    name: 'AssignPoolCardInput';
    isOneOf: false;
    inputFields: [
      { name: 'assigneeId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      {
        name: 'cardId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  Attendance: {
    kind: 'OBJECT';
    name: 'Attendance';
    fields: {
      because: { name: 'because'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      missing: {
        name: 'missing';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      present: {
        name: 'present';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
          };
        };
      };
      recordedAt: {
        name: 'recordedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      recordedBy: {
        name: 'recordedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
    };
  };
  BlockFromCaseInput: {
    kind: 'INPUT_OBJECT';
    name: 'BlockFromCaseInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'memberId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  BlockFromSignalInput: {
    kind: 'INPUT_OBJECT';
    name: 'BlockFromSignalInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'memberId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'signalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  Boolean: unknown;
  BusyBlock: {
    kind: 'OBJECT';
    name: 'BusyBlock';
    fields: {
      calendarId: { name: 'calendarId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      endsAt: {
        name: 'endsAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      startsAt: {
        name: 'startsAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
    };
  };
  BusySpan: {
    kind: 'OBJECT';
    name: 'BusySpan';
    fields: {
      endsAt: {
        name: 'endsAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      startsAt: {
        name: 'startsAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
    };
  };
  Calendar: {
    kind: 'OBJECT';
    name: 'Calendar';
    fields: {
      coversUntil: { name: 'coversUntil'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      errorCode: { name: 'errorCode'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      errorLine: { name: 'errorLine'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'CalendarKind'; ofType: null } };
      };
      readAt: { name: 'readAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      state: {
        name: 'state';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'CalendarState'; ofType: null } };
      };
    };
  };
  CalendarEncoding: { name: 'CalendarEncoding'; enumValues: 'GZIP_BASE64' | 'PLAIN' };
  CalendarKind: { name: 'CalendarKind'; enumValues: 'FEED' | 'FILE' };
  CalendarState: { name: 'CalendarState'; enumValues: 'BROKEN' | 'OK' | 'UNREACHABLE' | 'WAITING' };
  CalledIn: {
    kind: 'OBJECT';
    name: 'CalledIn';
    fields: {
      accessRequests: {
        name: 'accessRequests';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'AccessRequest'; ofType: null } };
          };
        };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      regime: {
        name: 'regime';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  CancelMeetingInput: {
    kind: 'INPUT_OBJECT';
    name: 'CancelMeetingInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'meetingId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  CancelPlanningRunInput: {
    kind: 'INPUT_OBJECT';
    name: 'CancelPlanningRunInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'runId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  CareStepInput: {
    kind: 'INPUT_OBJECT';
    name: 'CareStepInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'signalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  CaseBlock: {
    kind: 'OBJECT';
    name: 'CaseBlock';
    fields: {
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      liftedAt: { name: 'liftedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      mayLift: {
        name: 'mayLift';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      reason: { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      recordedAt: {
        name: 'recordedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      recordedBy: {
        name: 'recordedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
    };
  };
  CaseClosing: {
    kind: 'OBJECT';
    name: 'CaseClosing';
    fields: {
      closedAt: {
        name: 'closedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      closedBy: {
        name: 'closedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      noAftercare: { name: 'noAftercare'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      reopenedAt: { name: 'reopenedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      reopenedBecause: { name: 'reopenedBecause'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      reopenedBy: { name: 'reopenedBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      result: {
        name: 'result';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'CaseResult'; ofType: null } };
      };
      retainedUntil: { name: 'retainedUntil'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      retentionClass: {
        name: 'retentionClass';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      summary: {
        name: 'summary';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  CaseClosings: {
    kind: 'OBJECT';
    name: 'CaseClosings';
    fields: {
      closings: {
        name: 'closings';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CaseClosing'; ofType: null } };
          };
        };
      };
      mayClose: {
        name: 'mayClose';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      retention: { name: 'retention'; type: { kind: 'OBJECT'; name: 'CaseRetention'; ofType: null } };
    };
  };
  CaseCommand: { name: 'CaseCommand'; enumValues: 'CLOSE' | 'MONITOR' | 'REOPEN' | 'RESUME' | 'START_AFTERCARE' };
  CaseDocument: {
    kind: 'OBJECT';
    name: 'CaseDocument';
    fields: {
      addedAt: {
        name: 'addedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      addedBy: {
        name: 'addedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      bytes: {
        name: 'bytes';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      documentId: {
        name: 'documentId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      };
      goneOn: { name: 'goneOn'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      isNewest: {
        name: 'isNewest';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      isShared: {
        name: 'isShared';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'DocumentKind'; ofType: null } };
      };
      mayOpen: {
        name: 'mayOpen';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayReplace: {
        name: 'mayReplace';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayRescan: {
        name: 'mayRescan';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayShare: {
        name: 'mayShare';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayWithdraw: {
        name: 'mayWithdraw';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      needsAgreement: {
        name: 'needsAgreement';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      professionalSecrecy: {
        name: 'professionalSecrecy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      scan: {
        name: 'scan';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'DocumentScan'; ofType: null } };
      };
      scannedAt: { name: 'scannedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      sourceRegime: {
        name: 'sourceRegime';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'SourceRegime'; ofType: null } };
      };
      title: {
        name: 'title';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      type: {
        name: 'type';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'DocumentType'; ofType: null } };
      };
      version: {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      withdrawnAt: { name: 'withdrawnAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      withdrawnBecause: { name: 'withdrawnBecause'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      withdrawnBy: { name: 'withdrawnBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
    };
  };
  CaseEnd: {
    kind: 'OBJECT';
    name: 'CaseEnd';
    fields: {
      aftercare: {
        name: 'aftercare';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Aftercare'; ofType: null } };
      };
      closing: {
        name: 'closing';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CaseClosings'; ofType: null } };
      };
    };
  };
  CaseEvent: {
    kind: 'OBJECT';
    name: 'CaseEvent';
    fields: {
      at: {
        name: 'at';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      documentTitle: { name: 'documentTitle'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      endedBecause: { name: 'endedBecause'; type: { kind: 'ENUM'; name: 'AccessEnd'; ofType: null } };
      endedBy: { name: 'endedBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      fromRung: { name: 'fromRung'; type: { kind: 'ENUM'; name: 'EscalationRung'; ofType: null } };
      member: { name: 'member'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      noAftercare: { name: 'noAftercare'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      toRung: { name: 'toRung'; type: { kind: 'ENUM'; name: 'EscalationRung'; ofType: null } };
      what: {
        name: 'what';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'CaseEventKind'; ofType: null } };
      };
    };
  };
  CaseEventConnection: {
    kind: 'OBJECT';
    name: 'CaseEventConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CaseEventEdge'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
    };
  };
  CaseEventEdge: {
    kind: 'OBJECT';
    name: 'CaseEventEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CaseEvent'; ofType: null } };
      };
    };
  };
  CaseEventKind: {
    name: 'CaseEventKind';
    enumValues:
      | 'ACCESS_ASKED'
      | 'ACCESS_ENDED'
      | 'ACCESS_GIVEN'
      | 'ADOPTION_ASKED'
      | 'ADOPTION_REFUSED'
      | 'AFTERCARE_CONTACT'
      | 'AFTERCARE_STARTED'
      | 'BLOCKED'
      | 'BLOCK_LIFTED'
      | 'CLOSED'
      | 'CONTRIBUTED'
      | 'CONTRIBUTION_WITHDRAWN'
      | 'DOCUMENT_ADDED'
      | 'DOCUMENT_RENEWED'
      | 'DOCUMENT_WITHDRAWN'
      | 'ESCALATED'
      | 'HANDED_OVER'
      | 'HANDOVER_ENDED'
      | 'HANDOVER_OFFERED'
      | 'INTERESTS_WEIGHED'
      | 'INVOLVED'
      | 'INVOLVEMENT_ENDED'
      | 'LAW_ASKED'
      | 'LAW_CHANGED'
      | 'LAW_KEPT'
      | 'MAYOR_DECIDED'
      | 'MEASURE_ENDED'
      | 'MEASURE_WRITTEN'
      | 'NOTE_WRITTEN'
      | 'OPENED'
      | 'PLAN_ADOPTED'
      | 'REOPENED'
      | 'RESTRICTED'
      | 'RESTRICTION_LIFTED'
      | 'SIGNAL_JOINED'
      | 'WEIGHED';
  };
  CaseFile: {
    kind: 'OBJECT';
    name: 'CaseFile';
    fields: {
      accessRequests: {
        name: 'accessRequests';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'AccessRequest'; ofType: null } };
          };
        };
      };
      answerers: {
        name: 'answerers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
          };
        };
      };
      blocks: {
        name: 'blocks';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CaseBlock'; ofType: null } };
          };
        };
      };
      card: { name: 'card'; type: { kind: 'OBJECT'; name: 'PoolCard'; ofType: null } };
      caseManager: {
        name: 'caseManager';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      closedAt: { name: 'closedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      commands: {
        name: 'commands';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'CaseCommand'; ofType: null } };
          };
        };
      };
      contributions: {
        name: 'contributions';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Contribution'; ofType: null } };
          };
        };
      };
      documents: {
        name: 'documents';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CaseDocument'; ofType: null } };
          };
        };
      };
      end: { name: 'end'; type: { kind: 'OBJECT'; name: 'CaseEnd'; ofType: null } };
      grants: {
        name: 'grants';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'AccessGrant'; ofType: null } };
          };
        };
      };
      handovers: {
        name: 'handovers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Handover'; ofType: null } };
          };
        };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      identity: { name: 'identity'; type: { kind: 'OBJECT'; name: 'PersonOfConcern'; ofType: null } };
      interestWeighings: {
        name: 'interestWeighings';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'InterestWeighing'; ofType: null };
            };
          };
        };
      };
      invitees: {
        name: 'invitees';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'CaseParticipant'; ofType: null };
            };
          };
        };
      };
      involved: {
        name: 'involved';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Involvement'; ofType: null } };
          };
        };
      };
      involvements: {
        name: 'involvements';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'InvolvementRecord'; ofType: null };
            };
          };
        };
      };
      isClosedToMe: {
        name: 'isClosedToMe';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      isExercise: {
        name: 'isExercise';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      isRestricted: {
        name: 'isRestricted';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      joinedSignals: {
        name: 'joinedSignals';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'JoinedSignal'; ofType: null } };
          };
        };
      };
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'CaseKind'; ofType: null } };
      };
      ladder: { name: 'ladder'; type: { kind: 'OBJECT'; name: 'EscalationLadder'; ofType: null } };
      mayContribute: {
        name: 'mayContribute';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayGrant: {
        name: 'mayGrant';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayHandOver: {
        name: 'mayHandOver';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayInvolve: {
        name: 'mayInvolve';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayLead: {
        name: 'mayLead';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayReopen: {
        name: 'mayReopen';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      maySetKind: {
        name: 'maySetKind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayWritePlan: {
        name: 'mayWritePlan';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayWriteSurroundings: {
        name: 'mayWriteSurroundings';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      myParts: {
        name: 'myParts';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'InvolvementPart'; ofType: null } };
          };
        };
      };
      narrative: { name: 'narrative'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      number: {
        name: 'number';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      openedAt: {
        name: 'openedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      parties: {
        name: 'parties';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'InvolvedParty'; ofType: null } };
        };
      };
      plan: { name: 'plan'; type: { kind: 'OBJECT'; name: 'CasePlan'; ofType: null } };
      planHeadings: {
        name: 'planHeadings';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PlanHeading'; ofType: null } };
        };
      };
      processCoordinators: {
        name: 'processCoordinators';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'AccessGrant'; ofType: null } };
          };
        };
      };
      purpose: {
        name: 'purpose';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      readsAllContributions: {
        name: 'readsAllContributions';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      references: {
        name: 'references';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'ExternalReference'; ofType: null };
            };
          };
        };
      };
      regime: {
        name: 'regime';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      regimeProposals: {
        name: 'regimeProposals';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'RegimeProposal'; ofType: null } };
          };
        };
      };
      regimesToPropose: {
        name: 'regimesToPropose';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      relatives: {
        name: 'relatives';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Relative'; ofType: null } };
        };
      };
      restriction: { name: 'restriction'; type: { kind: 'OBJECT'; name: 'CaseRestriction'; ofType: null } };
      signal: { name: 'signal'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      status: {
        name: 'status';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'CaseStatus'; ofType: null } };
      };
      takeovers: {
        name: 'takeovers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CaseTakeover'; ofType: null } };
          };
        };
      };
      theme: {
        name: 'theme';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Theme'; ofType: null } };
      };
      timeline: {
        name: 'timeline';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CaseEventConnection'; ofType: null } };
      };
      unagreedForLaterAccess: { name: 'unagreedForLaterAccess'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      unagreedForMinutes: { name: 'unagreedForMinutes'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      urgency: {
        name: 'urgency';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'Urgency'; ofType: null } };
      };
      version: {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      whoIsTold: { name: 'whoIsTold'; type: { kind: 'ENUM'; name: 'WhoIsTold'; ofType: null } };
    };
  };
  CaseFileConnection: {
    kind: 'OBJECT';
    name: 'CaseFileConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CaseFileEdge'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
    };
  };
  CaseFileEdge: {
    kind: 'OBJECT';
    name: 'CaseFileEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      };
    };
  };
  CaseKind: {
    name: 'CaseKind';
    enumValues: 'PERSON' | 'RELATIVES' | 'RETURN_AFTER_DETENTION' | 'RETURN_FROM_CONFLICT_AREA' | 'SITUATION';
  };
  CasePackage: {
    kind: 'OBJECT';
    name: 'CasePackage';
    fields: {
      contributions: {
        name: 'contributions';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      fileName: {
        name: 'fileName';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      json: {
        name: 'json';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      withheld: {
        name: 'withheld';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  CaseParticipant: {
    kind: 'OBJECT';
    name: 'CaseParticipant';
    fields: {
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      took: {
        name: 'took';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'TakenPart'; ofType: null } };
          };
        };
      };
    };
  };
  CasePlan: {
    kind: 'OBJECT';
    name: 'CasePlan';
    fields: {
      adoption: { name: 'adoption'; type: { kind: 'OBJECT'; name: 'PlanAdoption'; ofType: null } };
      balance: {
        name: 'balance';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'PlanBalance'; ofType: null } };
      };
      conflicts: {
        name: 'conflicts';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'MeasureConflict'; ofType: null };
            };
          };
        };
      };
      goals: {
        name: 'goals';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PlanGoal'; ofType: null } };
          };
        };
      };
      isAdopted: {
        name: 'isAdopted';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      isInformed: { name: 'isInformed'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      lookAgainOn: { name: 'lookAgainOn'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      mayWrite: {
        name: 'mayWrite';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      measures: {
        name: 'measures';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Measure'; ofType: null } };
          };
        };
      };
      measuresWithoutReader: {
        name: 'measuresWithoutReader';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
          };
        };
      };
      needsSecondPerson: {
        name: 'needsSecondPerson';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      notInformedBecause: { name: 'notInformedBecause'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      parentsView: { name: 'parentsView'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      personView: { name: 'personView'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      saysNotWhetherInformed: {
        name: 'saysNotWhetherInformed';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      told: { name: 'told'; type: { kind: 'ENUM'; name: 'WhoIsTold'; ofType: null } };
      version: {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  CaseRestriction: {
    kind: 'OBJECT';
    name: 'CaseRestriction';
    fields: {
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      keepers: {
        name: 'keepers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
          };
        };
      };
      mayLift: {
        name: 'mayLift';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      reason: { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      setAt: {
        name: 'setAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      setBy: {
        name: 'setBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
    };
  };
  CaseResult: {
    name: 'CaseResult';
    enumValues:
      | 'GOALS_NOT_REACHED'
      | 'GOALS_PARTLY_REACHED'
      | 'GOALS_REACHED'
      | 'MOVED_AWAY'
      | 'NO_GROUND'
      | 'REGULAR_CARE'
      | 'TAKEN_OVER';
  };
  CaseRetention: {
    kind: 'OBJECT';
    name: 'CaseRetention';
    fields: {
      days: {
        name: 'days';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      source: {
        name: 'source';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      until: {
        name: 'until';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
    };
  };
  CaseStatus: {
    name: 'CaseStatus';
    enumValues: 'ACTIVE' | 'AFTERCARE' | 'CLOSED' | 'DESTROYED' | 'MONITORING' | 'PROPOSED' | 'RETAINED';
  };
  CaseTakeover: {
    kind: 'OBJECT';
    name: 'CaseTakeover';
    fields: {
      agrees: { name: 'agrees'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      from: {
        name: 'from';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      ground: {
        name: 'ground';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'TakeoverGround'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      lookedAt: { name: 'lookedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      lookedBy: { name: 'lookedBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      mayLook: {
        name: 'mayLook';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      note: { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      reason: {
        name: 'reason';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      takenAt: {
        name: 'takenAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      takenBy: {
        name: 'takenBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      until: { name: 'until'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
    };
  };
  CloseCaseInput: {
    kind: 'INPUT_OBJECT';
    name: 'CloseCaseInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'lesson'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'namesChecked'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      { name: 'noAftercare'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'result'; type: { kind: 'ENUM'; name: 'CaseResult'; ofType: null }; defaultValue: null },
      { name: 'summary'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  CloseSignalInput: {
    kind: 'INPUT_OBJECT';
    name: 'CloseSignalInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'signalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  CompleteActionInput: {
    kind: 'INPUT_OBJECT';
    name: 'CompleteActionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'actionId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  ConcludeWeighingInput: {
    kind: 'INPUT_OBJECT';
    name: 'ConcludeWeighingInput';
    isOneOf: false;
    inputFields: [
      { name: 'dissent'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'moreBy'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'moreFromMemberId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'outcome'; type: { kind: 'ENUM'; name: 'WeighingOutcome'; ofType: null }; defaultValue: null },
      { name: 'proportionality'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'rationale'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'subsidiarity'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'weighingId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  Conclusion: { name: 'Conclusion'; enumValues: 'ADVICE' | 'LOCAL_CARE' | 'NO_CONCERN' | 'OFFER_TO_REGION' };
  ConfirmProposalInput: {
    kind: 'INPUT_OBJECT';
    name: 'ConfirmProposalInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'proposalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  ConfirmTakeoverInput: {
    kind: 'INPUT_OBJECT';
    name: 'ConfirmTakeoverInput';
    isOneOf: false;
    inputFields: [
      { name: 'code'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  ConflictBlock: {
    kind: 'OBJECT';
    name: 'ConflictBlock';
    fields: {
      card: { name: 'card'; type: { kind: 'OBJECT'; name: 'PoolCard'; ofType: null } };
      expert: { name: 'expert'; type: { kind: 'OBJECT'; name: 'Expert'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      liftedOn: { name: 'liftedOn'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      municipality: { name: 'municipality'; type: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      reason: { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      recordedBy: {
        name: 'recordedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      recordedOn: {
        name: 'recordedOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      requestId: { name: 'requestId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      version: {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  ConflictBlockConnection: {
    kind: 'OBJECT';
    name: 'ConflictBlockConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'ConflictBlockEdge'; ofType: null };
            };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
    };
  };
  ConflictBlockEdge: {
    kind: 'OBJECT';
    name: 'ConflictBlockEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ConflictBlock'; ofType: null } };
      };
    };
  };
  ConsentUse: { name: 'ConsentUse'; enumValues: 'DISCLOSURE' | 'EXPORT' | 'MINUTES' };
  ContactPoint: {
    kind: 'OBJECT';
    name: 'ContactPoint';
    fields: {
      hoursEn: {
        name: 'hoursEn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      hoursNl: {
        name: 'hoursNl';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      nameEn: {
        name: 'nameEn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      nameNl: {
        name: 'nameNl';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      onDuty: {
        name: 'onDuty';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      phone: {
        name: 'phone';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  ContactWay: { name: 'ContactWay'; enumValues: 'MESSAGE' | 'PHONE' | 'TALK' | 'THROUGH_PARTNER' | 'VISIT' };
  Contribution: {
    kind: 'OBJECT';
    name: 'Contribution';
    fields: {
      additions: {
        name: 'additions';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'ContributionAddition'; ofType: null };
            };
          };
        };
      };
      consentAskedAt: { name: 'consentAskedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      consentUntil: { name: 'consentUntil'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      consentUses: {
        name: 'consentUses';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ConsentUse'; ofType: null } };
          };
        };
      };
      contributor: {
        name: 'contributor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      givenAt: {
        name: 'givenAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      goneOn: { name: 'goneOn'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      mayAddTo: {
        name: 'mayAddTo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayAskConsent: {
        name: 'mayAskConsent';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayWithdraw: {
        name: 'mayWithdraw';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      oralOnly: {
        name: 'oralOnly';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      organisation: { name: 'organisation'; type: { kind: 'OBJECT'; name: 'Organisation'; ofType: null } };
      professionalSecrecy: {
        name: 'professionalSecrecy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      sourceRegime: {
        name: 'sourceRegime';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'SourceRegime'; ofType: null } };
      };
      text: { name: 'text'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      withdrawnAt: { name: 'withdrawnAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
    };
  };
  ContributionAddition: {
    kind: 'OBJECT';
    name: 'ContributionAddition';
    fields: {
      givenAt: {
        name: 'givenAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      text: {
        name: 'text';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  ContributionAsk: {
    kind: 'OBJECT';
    name: 'ContributionAsk';
    fields: {
      accessRequests: {
        name: 'accessRequests';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'AccessRequest'; ofType: null } };
          };
        };
      };
      askedAt: {
        name: 'askedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      askedBy: {
        name: 'askedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      caseId: {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      };
      contributions: {
        name: 'contributions';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Contribution'; ofType: null } };
          };
        };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      isAnswered: {
        name: 'isAnswered';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      question: {
        name: 'question';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      regime: {
        name: 'regime';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      until: {
        name: 'until';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
    };
  };
  CorrectAttendanceInput: {
    kind: 'INPUT_OBJECT';
    name: 'CorrectAttendanceInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'meetingId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'missingBecause'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'present';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
          };
        };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  Covenant: {
    kind: 'OBJECT';
    name: 'Covenant';
    fields: {
      from: {
        name: 'from';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      parties: {
        name: 'parties';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CovenantParty'; ofType: null } };
          };
        };
      };
      regime: {
        name: 'regime';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'LegalRegime'; ofType: null } };
      };
      runOutDays: {
        name: 'runOutDays';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      until: {
        name: 'until';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
    };
  };
  CovenantDecision: {
    kind: 'OBJECT';
    name: 'CovenantDecision';
    fields: {
      closesOn: {
        name: 'closesOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      decidedAt: {
        name: 'decidedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      decidedBy: {
        name: 'decidedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      reason: {
        name: 'reason';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  CovenantParty: {
    kind: 'OBJECT';
    name: 'CovenantParty';
    fields: {
      leftOn: { name: 'leftOn'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      municipality: { name: 'municipality'; type: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      organisation: { name: 'organisation'; type: { kind: 'OBJECT'; name: 'Organisation'; ofType: null } };
      signedOn: {
        name: 'signedOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
    };
  };
  CovenantPeriod: {
    kind: 'OBJECT';
    name: 'CovenantPeriod';
    fields: {
      closesOn: {
        name: 'closesOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      decision: { name: 'decision'; type: { kind: 'OBJECT'; name: 'CovenantDecision'; ofType: null } };
      hasOwnBasis: {
        name: 'hasOwnBasis';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      mayDecide: {
        name: 'mayDecide';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      regime: {
        name: 'regime';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      state: {
        name: 'state';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'CovenantState'; ofType: null } };
      };
      until: {
        name: 'until';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
    };
  };
  CovenantState: { name: 'CovenantState'; enumValues: 'CLOSED' | 'PLANNED' | 'RUNNING' | 'RUN_OUT' };
  Criterion: {
    kind: 'OBJECT';
    name: 'Criterion';
    fields: {
      code: {
        name: 'code';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      textEn: {
        name: 'textEn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      textNl: {
        name: 'textNl';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  CriterionAnswer: {
    kind: 'OBJECT';
    name: 'CriterionAnswer';
    fields: {
      answer: {
        name: 'answer';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'JudgementAnswer'; ofType: null } };
      };
      criterion: {
        name: 'criterion';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      note: { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  CriterionAnswerInput: {
    kind: 'INPUT_OBJECT';
    name: 'CriterionAnswerInput';
    isOneOf: false;
    inputFields: [
      { name: 'answer'; type: { kind: 'ENUM'; name: 'JudgementAnswer'; ofType: null }; defaultValue: null },
      {
        name: 'criterion';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        defaultValue: null;
      },
      { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  DateTime: unknown;
  Day: unknown;
  DeEscalateCaseInput: {
    kind: 'INPUT_OBJECT';
    name: 'DeEscalateCaseInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'toRung'; type: { kind: 'ENUM'; name: 'EscalationRung'; ofType: null }; defaultValue: null },
    ];
  };
  DecideCovenantClosingInput: {
    kind: 'INPUT_OBJECT';
    name: 'DecideCovenantClosingInput';
    isOneOf: false;
    inputFields: [
      { name: 'closesOn'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'covenantId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  DecideDuplicateCheckInput: {
    kind: 'INPUT_OBJECT';
    name: 'DecideDuplicateCheckInput';
    isOneOf: false;
    inputFields: [
      { name: 'covenant'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'dpia'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'isOn'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  DeclineHandoverInput: {
    kind: 'INPUT_OBJECT';
    name: 'DeclineHandoverInput';
    isOneOf: false;
    inputFields: [
      { name: 'answer'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'handoverId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  DeclineRequestInput: {
    kind: 'INPUT_OBJECT';
    name: 'DeclineRequestInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'ENUM'; name: 'ExpertiseDeclineReason'; ofType: null }; defaultValue: null },
      {
        name: 'requestId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  DeskPlace: { name: 'DeskPlace'; enumValues: 'DEPUTY' | 'LIAISON' };
  DiscardDraftInput: {
    kind: 'INPUT_OBJECT';
    name: 'DiscardDraftInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'form';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'DraftForm'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'objectId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'partId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
    ];
  };
  DocumentContent: {
    kind: 'OBJECT';
    name: 'DocumentContent';
    fields: {
      content: {
        name: 'content';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      extension: {
        name: 'extension';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      mediaType: {
        name: 'mediaType';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  DocumentKind: {
    name: 'DocumentKind';
    enumValues: 'AGREEMENT' | 'DECISION' | 'IMAGE' | 'LETTER' | 'OTHER' | 'REPORT';
  };
  DocumentRules: {
    kind: 'OBJECT';
    name: 'DocumentRules';
    fields: {
      maxBytes: {
        name: 'maxBytes';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      types: {
        name: 'types';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'DocumentType'; ofType: null } };
          };
        };
      };
    };
  };
  DocumentScan: { name: 'DocumentScan'; enumValues: 'CLEAN' | 'FAILED' | 'INFECTED' | 'NOT_SCANNED' | 'PENDING' };
  DocumentType: { name: 'DocumentType'; enumValues: 'DOCX' | 'JPEG' | 'ODT' | 'PDF' | 'PNG' | 'TEXT' };
  Draft: {
    kind: 'OBJECT';
    name: 'Draft';
    fields: {
      base: { name: 'base'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      keptUntil: {
        name: 'keptUntil';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      savedAt: {
        name: 'savedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      values: {
        name: 'values';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      version: {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  DraftForm: {
    name: 'DraftForm';
    enumValues:
      | 'AFTERCARE'
      | 'CLOSING'
      | 'CONCLUSION'
      | 'CONTACT'
      | 'CONTRIBUTION'
      | 'ESCALATION'
      | 'FEEDBACK'
      | 'GOALS'
      | 'INTERESTS'
      | 'INTERPRETATION'
      | 'JUDGEMENT'
      | 'MAYOR_DECISION'
      | 'MAYOR_NOTE'
      | 'MEASURE'
      | 'OFFER'
      | 'VIEWS';
  };
  DropOutInput: {
    kind: 'INPUT_OBJECT';
    name: 'DropOutInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'meetingId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'memberId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  DuplicateCheck: {
    kind: 'OBJECT';
    name: 'DuplicateCheck';
    fields: {
      covenant: { name: 'covenant'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      decidedAt: { name: 'decidedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      decidedBy: { name: 'decidedBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      dpia: { name: 'dpia'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      holds: {
        name: 'holds';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'DuplicateHold'; ofType: null } };
          };
        };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      isOn: {
        name: 'isOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      notices: {
        name: 'notices';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'DuplicateNotice'; ofType: null };
            };
          };
        };
      };
      version: {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  DuplicateHold: {
    kind: 'OBJECT';
    name: 'DuplicateHold';
    fields: {
      marks: {
        name: 'marks';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      until: {
        name: 'until';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
    };
  };
  DuplicateNotice: {
    kind: 'OBJECT';
    name: 'DuplicateNotice';
    fields: {
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      number: { name: 'number'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      other: {
        name: 'other';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      otherNumber: { name: 'otherNumber'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      toldAt: {
        name: 'toldAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
    };
  };
  EmergencyLine: {
    kind: 'OBJECT';
    name: 'EmergencyLine';
    fields: {
      code: {
        name: 'code';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      phone: {
        name: 'phone';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  EndCriterion: {
    kind: 'OBJECT';
    name: 'EndCriterion';
    fields: {
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      metAt: { name: 'metAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      metBy: { name: 'metBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      settledAt: { name: 'settledAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      settledBecause: { name: 'settledBecause'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      settledBy: { name: 'settledBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      text: {
        name: 'text';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  EndInvolvementInput: {
    kind: 'INPUT_OBJECT';
    name: 'EndInvolvementInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'involvementId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  EndSurroundingInput: {
    kind: 'INPUT_OBJECT';
    name: 'EndSurroundingInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'surroundingId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  EscalateCaseInput: {
    kind: 'INPUT_OBJECT';
    name: 'EscalateCaseInput';
    isOneOf: false;
    inputFields: [
      { name: 'answerBy'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'criteria';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'package';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'EscalationPackagePart'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'receiver'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'receiverId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'returnPath'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'secondId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'toRung'; type: { kind: 'ENUM'; name: 'EscalationRung'; ofType: null }; defaultValue: null },
    ];
  };
  Escalation: {
    kind: 'OBJECT';
    name: 'Escalation';
    fields: {
      answerBy: { name: 'answerBy'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      criteria: {
        name: 'criteria';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      decidedAt: {
        name: 'decidedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      decidedBy: {
        name: 'decidedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      fromRung: {
        name: 'fromRung';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'EscalationRung'; ofType: null } };
      };
      grantId: { name: 'grantId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      identityAccess: { name: 'identityAccess'; type: { kind: 'OBJECT'; name: 'EscalationIdentity'; ofType: null } };
      package: {
        name: 'package';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'EscalationPackagePart'; ofType: null };
            };
          };
        };
      };
      reason: {
        name: 'reason';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      receiver: { name: 'receiver'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      receiverMember: { name: 'receiverMember'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      returnPath: { name: 'returnPath'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      toRung: {
        name: 'toRung';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'EscalationRung'; ofType: null } };
      };
    };
  };
  EscalationEntry: {
    kind: 'OBJECT';
    name: 'EscalationEntry';
    fields: {
      criteria: {
        name: 'criteria';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      rung: {
        name: 'rung';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'EscalationRung'; ofType: null } };
      };
    };
  };
  EscalationIdentity: {
    kind: 'OBJECT';
    name: 'EscalationIdentity';
    fields: {
      second: {
        name: 'second';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      state: {
        name: 'state';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'GrantState'; ofType: null } };
      };
    };
  };
  EscalationLadder: {
    kind: 'OBJECT';
    name: 'EscalationLadder';
    fields: {
      decisions: {
        name: 'decisions';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'MayorDecision'; ofType: null } };
          };
        };
      };
      down: {
        name: 'down';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'EscalationRung'; ofType: null } };
          };
        };
      };
      mayMove: {
        name: 'mayMove';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayRecordDecision: {
        name: 'mayRecordDecision';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayWriteNote: {
        name: 'mayWriteNote';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      notes: {
        name: 'notes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'MayorNote'; ofType: null } };
          };
        };
      };
      rung: {
        name: 'rung';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'EscalationRung'; ofType: null } };
      };
      steps: {
        name: 'steps';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Escalation'; ofType: null } };
          };
        };
      };
      up: {
        name: 'up';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'EscalationEntry'; ofType: null };
            };
          };
        };
      };
      wayBack: { name: 'wayBack'; type: { kind: 'OBJECT'; name: 'EscalationWayBack'; ofType: null } };
    };
  };
  EscalationPackagePart: {
    name: 'EscalationPackagePart';
    enumValues: 'CONTRIBUTIONS' | 'IDENTITY' | 'MAYOR_NOTE' | 'NARRATIVE' | 'PLAN';
  };
  EscalationRung: { name: 'EscalationRung'; enumValues: 'LOCAL' | 'MAYOR' | 'PROSECUTION_NCTV' | 'REGION' | 'ZVH' };
  EscalationWayBack: {
    kind: 'OBJECT';
    name: 'EscalationWayBack';
    fields: {
      rung: {
        name: 'rung';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'EscalationRung'; ofType: null } };
      };
      text: { name: 'text'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  Exercise: {
    kind: 'OBJECT';
    name: 'Exercise';
    fields: {
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      isInTime: {
        name: 'isInTime';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayStop: {
        name: 'mayStop';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      scenario: {
        name: 'scenario';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ExerciseScenario'; ofType: null } };
      };
      startedBy: {
        name: 'startedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      startedOn: {
        name: 'startedOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      state: {
        name: 'state';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ExerciseState'; ofType: null } };
      };
      tableBy: {
        name: 'tableBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      tableOn: { name: 'tableOn'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      theme: {
        name: 'theme';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Theme'; ofType: null } };
      };
      workingDays: { name: 'workingDays'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
    };
  };
  ExerciseForm: {
    kind: 'OBJECT';
    name: 'ExerciseForm';
    fields: {
      municipalities: {
        name: 'municipalities';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
          };
        };
      };
      scenarios: {
        name: 'scenarios';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'ExerciseScenario'; ofType: null };
            };
          };
        };
      };
    };
  };
  ExerciseProof: {
    kind: 'OBJECT';
    name: 'ExerciseProof';
    fields: {
      exercises: {
        name: 'exercises';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Exercise'; ofType: null } };
          };
        };
      };
      isProven: {
        name: 'isProven';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
    };
  };
  ExerciseScenario: {
    kind: 'OBJECT';
    name: 'ExerciseScenario';
    fields: {
      code: {
        name: 'code';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      nameEn: {
        name: 'nameEn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      nameNl: {
        name: 'nameNl';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      narrative: {
        name: 'narrative';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      theme: {
        name: 'theme';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Theme'; ofType: null } };
      };
    };
  };
  ExerciseState: { name: 'ExerciseState'; enumValues: 'AT_TABLE' | 'CASE_OPENED' | 'STARTED' | 'STOPPED' };
  Expert: {
    kind: 'OBJECT';
    name: 'Expert';
    fields: {
      active: {
        name: 'active';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      employer: { name: 'employer'; type: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      home: { name: 'home'; type: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      hoursBooked: { name: 'hoursBooked'; type: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      hoursPerMonth: {
        name: 'hoursPerMonth';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      hoursWorked: { name: 'hoursWorked'; type: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      languages: {
        name: 'languages';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      organisation: { name: 'organisation'; type: { kind: 'OBJECT'; name: 'Organisation'; ofType: null } };
      skills: {
        name: 'skills';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ExpertSkill'; ofType: null } };
          };
        };
      };
    };
  };
  ExpertCandidate: {
    kind: 'OBJECT';
    name: 'ExpertCandidate';
    fields: {
      expert: {
        name: 'expert';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Expert'; ofType: null } };
      };
      parts: {
        name: 'parts';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ScorePart'; ofType: null } };
          };
        };
      };
      rank: {
        name: 'rank';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      total: {
        name: 'total';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      };
      weightsVersion: {
        name: 'weightsVersion';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  ExpertConnection: {
    kind: 'OBJECT';
    name: 'ExpertConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ExpertEdge'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
    };
  };
  ExpertEdge: {
    kind: 'OBJECT';
    name: 'ExpertEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Expert'; ofType: null } };
      };
    };
  };
  ExpertFilter: {
    kind: 'INPUT_OBJECT';
    name: 'ExpertFilter';
    isOneOf: false;
    inputFields: [
      { name: 'includeInactive'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      { name: 'language'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'skill'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  ExpertSkill: {
    kind: 'OBJECT';
    name: 'ExpertSkill';
    fields: {
      level: {
        name: 'level';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      skill: {
        name: 'skill';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      trainingValid: {
        name: 'trainingValid';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      trainingValidUntil: {
        name: 'trainingValidUntil';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
    };
  };
  ExpertiseDeclineReason: {
    name: 'ExpertiseDeclineReason';
    enumValues: 'CONFLICT_OF_INTEREST' | 'NOT_MY_FIELD' | 'NO_TIME' | 'ON_LEAVE' | 'OTHER';
  };
  ExpertiseRequest: {
    kind: 'OBJECT';
    name: 'ExpertiseRequest';
    fields: {
      actions: {
        name: 'actions';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'ExpertiseRequestAction'; ofType: null };
            };
          };
        };
      };
      card: { name: 'card'; type: { kind: 'OBJECT'; name: 'PoolCard'; ofType: null } };
      declineReason: { name: 'declineReason'; type: { kind: 'ENUM'; name: 'ExpertiseDeclineReason'; ofType: null } };
      expert: { name: 'expert'; type: { kind: 'OBJECT'; name: 'Expert'; ofType: null } };
      hours: {
        name: 'hours';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      };
      hoursWorked: { name: 'hoursWorked'; type: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      languages: {
        name: 'languages';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      openedBy: {
        name: 'openedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      openedOn: {
        name: 'openedOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      question: { name: 'question'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      respondBy: {
        name: 'respondBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      skills: {
        name: 'skills';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      status: {
        name: 'status';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ExpertiseRequestStatus'; ofType: null } };
      };
      urgency: {
        name: 'urgency';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ExpertiseUrgency'; ofType: null } };
      };
      version: {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  ExpertiseRequestAction: {
    name: 'ExpertiseRequestAction';
    enumValues: 'ACCEPT' | 'ASSIGN' | 'CONFIRM' | 'DECLINE' | 'REPORT' | 'WITHDRAW';
  };
  ExpertiseRequestConnection: {
    kind: 'OBJECT';
    name: 'ExpertiseRequestConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'ExpertiseRequestEdge'; ofType: null };
            };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
    };
  };
  ExpertiseRequestEdge: {
    kind: 'OBJECT';
    name: 'ExpertiseRequestEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ExpertiseRequest'; ofType: null } };
      };
    };
  };
  ExpertiseRequestFilter: {
    kind: 'INPUT_OBJECT';
    name: 'ExpertiseRequestFilter';
    isOneOf: false;
    inputFields: [
      { name: 'caseId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'expertId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'municipalityId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'poolCardId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'skill'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'status';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'ENUM'; name: 'ExpertiseRequestStatus'; ofType: null };
          };
        };
        defaultValue: null;
      },
      { name: 'urgency'; type: { kind: 'ENUM'; name: 'ExpertiseUrgency'; ofType: null }; defaultValue: null },
    ];
  };
  ExpertiseRequestSort: { name: 'ExpertiseRequestSort'; enumValues: 'OPENED_ON' | 'RESPOND_BY' };
  ExpertiseRequestStatus: {
    name: 'ExpertiseRequestStatus';
    enumValues: 'DECLINED' | 'DONE' | 'IN_PROGRESS' | 'OPEN' | 'REPORTED_DONE' | 'WITHDRAWN';
  };
  ExpertiseUrgency: { name: 'ExpertiseUrgency'; enumValues: 'ACUTE' | 'HIGH' | 'NORMAL' };
  ExpertiseWaitingReason: {
    name: 'ExpertiseWaitingReason';
    enumValues:
      | 'ANSWER_REQUEST'
      | 'ASSIGN_ANOTHER'
      | 'ASSIGN_EXPERT'
      | 'CONFIRM_DONE'
      | 'EXPERT_SILENT'
      | 'REPORT_HOURS'
      | 'REQUEST_DECLINED';
  };
  ExpertiseWorkItem: {
    kind: 'OBJECT';
    name: 'ExpertiseWorkItem';
    fields: {
      dueAt: { name: 'dueAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      dueOn: { name: 'dueOn'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      reason: {
        name: 'reason';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ExpertiseWaitingReason'; ofType: null } };
      };
      request: {
        name: 'request';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ExpertiseRequest'; ofType: null } };
      };
    };
  };
  ExternalReference: {
    kind: 'OBJECT';
    name: 'ExternalReference';
    fields: {
      addedAt: {
        name: 'addedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      addedBy: { name: 'addedBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      number: {
        name: 'number';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      reportedBy: { name: 'reportedBy'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      system: {
        name: 'system';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ReferenceSystem'; ofType: null } };
      };
    };
  };
  Feedback: {
    kind: 'OBJECT';
    name: 'Feedback';
    fields: {
      advice: { name: 'advice'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      givenAt: {
        name: 'givenAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      givenBy: {
        name: 'givenBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      level: {
        name: 'level';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'FeedbackLevel'; ofType: null } };
      };
      outcomeNeed: { name: 'outcomeNeed'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  FeedbackLevel: { name: 'FeedbackLevel'; enumValues: 'ASSESSED' | 'ASSESSED_WITH_ADVICE' | 'OUTCOME_CATEGORY' };
  Float: unknown;
  GiveFeedbackInput: {
    kind: 'INPUT_OBJECT';
    name: 'GiveFeedbackInput';
    isOneOf: false;
    inputFields: [
      { name: 'advice'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'level'; type: { kind: 'ENUM'; name: 'FeedbackLevel'; ofType: null }; defaultValue: null },
      { name: 'outcomeNeed'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'signalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  GrantAccessInput: {
    kind: 'INPUT_OBJECT';
    name: 'GrantAccessInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'fieldSets';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'GrantFieldSet'; ofType: null } };
        };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'memberId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'necessity'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'objectId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'purpose'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'renews'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'secondId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'subsidiarity'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'until'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  GrantEnd: { name: 'GrantEnd'; enumValues: 'LEFT' | 'MISTAKE' | 'NO_LONGER_NEEDED' };
  GrantFieldSet: {
    name: 'GrantFieldSet';
    enumValues:
      | 'CONTRIBUTE'
      | 'CONTRIBUTIONS'
      | 'IDENTITY'
      | 'INTERPRETATION'
      | 'INVOLVED_PARTIES'
      | 'NARRATIVE'
      | 'PLAN'
      | 'PLAN_HEADINGS';
  };
  GrantState: { name: 'GrantState'; enumValues: 'ACTIVE' | 'EXPIRED' | 'REQUESTED' | 'REVOKED' };
  GrantToSecond: {
    kind: 'OBJECT';
    name: 'GrantToSecond';
    fields: {
      caseFile: { name: 'caseFile'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      fieldSets: {
        name: 'fieldSets';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'GrantFieldSet'; ofType: null } };
          };
        };
      };
      givenBy: {
        name: 'givenBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      mayDecide: {
        name: 'mayDecide';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      necessity: {
        name: 'necessity';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      purpose: {
        name: 'purpose';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      refusal: { name: 'refusal'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      second: { name: 'second'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      state: {
        name: 'state';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'GrantState'; ofType: null } };
      };
      subsidiarity: {
        name: 'subsidiarity';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      until: {
        name: 'until';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
    };
  };
  HandleDuplicateNoticeInput: {
    kind: 'INPUT_OBJECT';
    name: 'HandleDuplicateNoticeInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'noticeId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  Handover: {
    kind: 'OBJECT';
    name: 'Handover';
    fields: {
      answer: { name: 'answer'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      answeredAt: { name: 'answeredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      expiresAt: {
        name: 'expiresAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      from: {
        name: 'from';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      mayAnswer: {
        name: 'mayAnswer';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayWithdraw: {
        name: 'mayWithdraw';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      offeredAt: {
        name: 'offeredAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      offeredBy: {
        name: 'offeredBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      reason: { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      state: {
        name: 'state';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'HandoverState'; ofType: null } };
      };
      to: {
        name: 'to';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      toMember: {
        name: 'toMember';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
    };
  };
  HandoverState: { name: 'HandoverState'; enumValues: 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'OFFERED' | 'WITHDRAWN' };
  HoldMeetingInput: {
    kind: 'INPUT_OBJECT';
    name: 'HoldMeetingInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'meetingId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'missingBecause'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'present';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
          };
        };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  ID: unknown;
  Insider: {
    kind: 'OBJECT';
    name: 'Insider';
    fields: {
      because: {
        name: 'because';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'InsiderReason'; ofType: null } };
      };
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
    };
  };
  InsiderReason: { name: 'InsiderReason'; enumValues: 'DESK' | 'INVOLVED' };
  Int: unknown;
  IntakeForm: {
    kind: 'OBJECT';
    name: 'IntakeForm';
    fields: {
      emergency: {
        name: 'emergency';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'EmergencyLine'; ofType: null } };
          };
        };
      };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      noticeEn: {
        name: 'noticeEn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      noticeNl: {
        name: 'noticeNl';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      phone: {
        name: 'phone';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      themes: {
        name: 'themes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'IntakeTheme'; ofType: null } };
          };
        };
      };
    };
  };
  IntakeTheme: {
    kind: 'OBJECT';
    name: 'IntakeTheme';
    fields: {
      aboutPerson: {
        name: 'aboutPerson';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      code: {
        name: 'code';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      nameEn: {
        name: 'nameEn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      nameNl: {
        name: 'nameNl';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  InterestWeighing: {
    kind: 'OBJECT';
    name: 'InterestWeighing';
    fields: {
      careView: {
        name: 'careView';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      prevails: {
        name: 'prevails';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'PrevailingInterest'; ofType: null } };
      };
      safetyView: {
        name: 'safetyView';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      until: {
        name: 'until';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      weighedAt: {
        name: 'weighedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      weighedBy: {
        name: 'weighedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      why: {
        name: 'why';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  InterpretSignalInput: {
    kind: 'INPUT_OBJECT';
    name: 'InterpretSignalInput';
    isOneOf: false;
    inputFields: [
      { name: 'conclusion'; type: { kind: 'ENUM'; name: 'Conclusion'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'receiver'; type: { kind: 'INPUT_OBJECT'; name: 'ReceiverInput'; ofType: null }; defaultValue: null },
      {
        name: 'signalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'text'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  Interpretation: {
    kind: 'OBJECT';
    name: 'Interpretation';
    fields: {
      conclusion: {
        name: 'conclusion';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'Conclusion'; ofType: null } };
      };
      text: {
        name: 'text';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      version: {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      writtenAt: {
        name: 'writtenAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      writtenBy: {
        name: 'writtenBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
    };
  };
  InvitationMethod: { name: 'InvitationMethod'; enumValues: 'CANCEL' | 'REQUEST' };
  InvolveMemberInput: {
    kind: 'INPUT_OBJECT';
    name: 'InvolveMemberInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'from'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'memberId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'part'; type: { kind: 'ENUM'; name: 'InvolvementPart'; ofType: null }; defaultValue: null },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'replaces'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'until'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  InvolvedParty: {
    kind: 'OBJECT';
    name: 'InvolvedParty';
    fields: {
      addedAt: {
        name: 'addedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      addedBy: {
        name: 'addedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      member: { name: 'member'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      organisation: {
        name: 'organisation';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      phone: { name: 'phone'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      task: {
        name: 'task';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  Involvement: {
    kind: 'OBJECT';
    name: 'Involvement';
    fields: {
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      part: {
        name: 'part';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'InvolvementPart'; ofType: null } };
      };
      since: {
        name: 'since';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
    };
  };
  InvolvementPart: { name: 'InvolvementPart'; enumValues: 'CASE_MANAGER' | 'MEMBER' | 'PROCESS_COORDINATOR' };
  InvolvementRecord: {
    kind: 'OBJECT';
    name: 'InvolvementRecord';
    fields: {
      addedBy: { name: 'addedBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      endedReason: { name: 'endedReason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      mayEnd: {
        name: 'mayEnd';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      part: {
        name: 'part';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'InvolvementPart'; ofType: null } };
      };
      reason: { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      replaces: { name: 'replaces'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      since: {
        name: 'since';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      state: {
        name: 'state';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'InvolvementState'; ofType: null } };
      };
      until: { name: 'until'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
    };
  };
  InvolvementState: { name: 'InvolvementState'; enumValues: 'ENDED' | 'PLANNED' | 'RUNNING' };
  IssuedReportKey: {
    kind: 'OBJECT';
    name: 'IssuedReportKey';
    fields: {
      key: {
        name: 'key';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      system: {
        name: 'system';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ReportSystem'; ofType: null } };
      };
    };
  };
  JoinSignalInput: {
    kind: 'INPUT_OBJECT';
    name: 'JoinSignalInput';
    isOneOf: false;
    inputFields: [
      { name: 'caseId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'signalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  JoinedSignal: {
    kind: 'OBJECT';
    name: 'JoinedSignal';
    fields: {
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      joinedAt: {
        name: 'joinedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      joinedBy: {
        name: 'joinedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      reason: {
        name: 'reason';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      signal: { name: 'signal'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
    };
  };
  Judgement: {
    kind: 'OBJECT';
    name: 'Judgement';
    fields: {
      answers: {
        name: 'answers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'CriterionAnswer'; ofType: null };
            };
          };
        };
      };
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      preferredOutcome: {
        name: 'preferredOutcome';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'WeighingOutcome'; ofType: null } };
      };
      rationale: {
        name: 'rationale';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      submittedAt: {
        name: 'submittedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
    };
  };
  JudgementAnswer: { name: 'JudgementAnswer'; enumValues: 'NO' | 'UNKNOWN' | 'YES' };
  KeepPoolViewInput: {
    kind: 'INPUT_OBJECT';
    name: 'KeepPoolViewInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'columns';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'isShared'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      { name: 'name'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'search'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'version'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      { name: 'viewId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
    ];
  };
  KeptAnswer: {
    kind: 'OBJECT';
    name: 'KeptAnswer';
    fields: {
      isKept: {
        name: 'isKept';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
    };
  };
  LedgerConnection: {
    kind: 'OBJECT';
    name: 'LedgerConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'LedgerEdge'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
    };
  };
  LedgerEdge: {
    kind: 'OBJECT';
    name: 'LedgerEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'LedgerEntry'; ofType: null } };
      };
    };
  };
  LedgerEntry: {
    kind: 'OBJECT';
    name: 'LedgerEntry';
    fields: {
      day: {
        name: 'day';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      expert: { name: 'expert'; type: { kind: 'OBJECT'; name: 'Expert'; ofType: null } };
      hours: {
        name: 'hours';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'LedgerKind'; ofType: null } };
      };
      lender: { name: 'lender'; type: { kind: 'OBJECT'; name: 'Organisation'; ofType: null } };
      lenderMunicipality: { name: 'lenderMunicipality'; type: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      request: { name: 'request'; type: { kind: 'OBJECT'; name: 'ExpertiseRequest'; ofType: null } };
    };
  };
  LedgerFilter: {
    kind: 'INPUT_OBJECT';
    name: 'LedgerFilter';
    isOneOf: false;
    inputFields: [
      { name: 'from'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      { name: 'kind'; type: { kind: 'ENUM'; name: 'LedgerKind'; ofType: null }; defaultValue: null },
      { name: 'municipalityId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'until'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
    ];
  };
  LedgerKind: { name: 'LedgerKind'; enumValues: 'RELEASED' | 'RESERVED' | 'WORKED' };
  LegalRegime: { name: 'LegalRegime'; enumValues: 'AVG' | 'WET_PGA' | 'WGS' };
  LegalTrack: { name: 'LegalTrack'; enumValues: 'ADMINISTRATIVE' | 'CARE' | 'CRIMINAL' | 'SOCIAL' };
  Lesson: {
    kind: 'OBJECT';
    name: 'Lesson';
    fields: {
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      learnedIn: {
        name: 'learnedIn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      lesson: {
        name: 'lesson';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      result: {
        name: 'result';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'CaseResult'; ofType: null } };
      };
      theme: {
        name: 'theme';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Theme'; ofType: null } };
      };
    };
  };
  LessonConnection: {
    kind: 'OBJECT';
    name: 'LessonConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'LessonEdge'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
    };
  };
  LessonEdge: {
    kind: 'OBJECT';
    name: 'LessonEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Lesson'; ofType: null } };
      };
    };
  };
  LifeDomain: {
    name: 'LifeDomain';
    enumValues:
      | 'ADDICTION'
      | 'FAMILY'
      | 'HOUSING'
      | 'INCOME'
      | 'JUSTICE'
      | 'MENTAL_HEALTH'
      | 'PARTICIPATION'
      | 'PHYSICAL_HEALTH'
      | 'SOCIAL_NETWORK'
      | 'WORK_AND_SCHOOL';
  };
  LiftCaseBlockInput: {
    kind: 'INPUT_OBJECT';
    name: 'LiftCaseBlockInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'blockId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  LiftCaseRestrictionInput: {
    kind: 'INPUT_OBJECT';
    name: 'LiftCaseRestrictionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  LiftConflictInput: {
    kind: 'INPUT_OBJECT';
    name: 'LiftConflictInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'conflictId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  LiftSignalBlockInput: {
    kind: 'INPUT_OBJECT';
    name: 'LiftSignalBlockInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'blockId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'signalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  LookAtTakeoverInput: {
    kind: 'INPUT_OBJECT';
    name: 'LookAtTakeoverInput';
    isOneOf: false;
    inputFields: [
      { name: 'agrees'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'takeoverId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  Mandate: {
    kind: 'OBJECT';
    name: 'Mandate';
    fields: {
      from: {
        name: 'from';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      member: { name: 'member'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      municipality: { name: 'municipality'; type: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      tasks: {
        name: 'tasks';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MandateTask'; ofType: null } };
          };
        };
      };
      until: {
        name: 'until';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      worksFor: { name: 'worksFor'; type: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
    };
  };
  MandateTask: { name: 'MandateTask'; enumValues: 'DEPUTY_LIAISON' };
  MayorDecision: {
    kind: 'OBJECT';
    name: 'MayorDecision';
    fields: {
      basis: {
        name: 'basis';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      decidedOn: {
        name: 'decidedOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      decision: {
        name: 'decision';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      document: { name: 'document'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      documentBy: { name: 'documentBy'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      documentId: { name: 'documentId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      noteId: { name: 'noteId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      question: {
        name: 'question';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      recordedAt: {
        name: 'recordedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      recordedBy: {
        name: 'recordedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
    };
  };
  MayorNote: {
    kind: 'OBJECT';
    name: 'MayorNote';
    fields: {
      copies: {
        name: 'copies';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      facts: {
        name: 'facts';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      number: {
        name: 'number';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      options: {
        name: 'options';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      question: {
        name: 'question';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      writtenAt: {
        name: 'writtenAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      writtenBy: {
        name: 'writtenBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
    };
  };
  Me: {
    kind: 'OBJECT';
    name: 'Me';
    fields: {
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      municipality: { name: 'municipality'; type: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      now: {
        name: 'now';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      region: { name: 'region'; type: { kind: 'OBJECT'; name: 'Region'; ofType: null } };
      roles: {
        name: 'roles';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'Role'; ofType: null } };
          };
        };
      };
    };
  };
  Measure: {
    kind: 'OBJECT';
    name: 'Measure';
    fields: {
      basis: { name: 'basis'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      dueOn: {
        name: 'dueOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      endedAt: { name: 'endedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      goalId: { name: 'goalId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      kind: { name: 'kind'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      lifeDomain: {
        name: 'lifeDomain';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'LifeDomain'; ofType: null } };
      };
      nature: {
        name: 'nature';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeasureNature'; ofType: null } };
      };
      necessity: { name: 'necessity'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      owner: {
        name: 'owner';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      startsOn: {
        name: 'startsOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      status: {
        name: 'status';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeasureStatus'; ofType: null } };
      };
      steps: {
        name: 'steps';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeasureStep'; ofType: null } };
          };
        };
      };
      title: {
        name: 'title';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      track: {
        name: 'track';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'LegalTrack'; ofType: null } };
      };
      version: {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  MeasureConflict: {
    kind: 'OBJECT';
    name: 'MeasureConflict';
    fields: {
      from: {
        name: 'from';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      one: {
        name: 'one';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      };
      other: {
        name: 'other';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      };
      reason: {
        name: 'reason';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeasureConflictReason'; ofType: null } };
      };
      tracks: {
        name: 'tracks';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'LegalTrack'; ofType: null } };
        };
      };
      until: {
        name: 'until';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
    };
  };
  MeasureConflictReason: { name: 'MeasureConflictReason'; enumValues: 'CONTRADICT' | 'TWICE' | 'TWO_TRACKS' };
  MeasureKind: {
    kind: 'OBJECT';
    name: 'MeasureKind';
    fields: {
      active: {
        name: 'active';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      basis: { name: 'basis'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      code: {
        name: 'code';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      contradicts: {
        name: 'contradicts';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      decidedByEn: {
        name: 'decidedByEn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      decidedByNl: {
        name: 'decidedByNl';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      nameEn: {
        name: 'nameEn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      nameNl: {
        name: 'nameNl';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      nature: {
        name: 'nature';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeasureNature'; ofType: null } };
      };
      source: {
        name: 'source';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      topic: {
        name: 'topic';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      track: {
        name: 'track';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'LegalTrack'; ofType: null } };
      };
      usualDays: {
        name: 'usualDays';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  MeasureNature: { name: 'MeasureNature'; enumValues: 'LIMITING' | 'SUPPORTING' };
  MeasureStatus: { name: 'MeasureStatus'; enumValues: 'DONE' | 'PLANNED' | 'RUNNING' | 'STOPPED' };
  MeasureStep: { name: 'MeasureStep'; enumValues: 'FINISH' | 'START' | 'STOP' };
  MeetEndCriterionInput: {
    kind: 'INPUT_OBJECT';
    name: 'MeetEndCriterionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'criterionId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  Meeting: {
    kind: 'OBJECT';
    name: 'Meeting';
    fields: {
      agenda: {
        name: 'agenda';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'AgendaItem'; ofType: null } };
          };
        };
      };
      attendances: {
        name: 'attendances';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Attendance'; ofType: null } };
          };
        };
      };
      chair: { name: 'chair'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      deadline: {
        name: 'deadline';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      durationMinutes: {
        name: 'durationMinutes';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      endsAt: { name: 'endsAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      isExercise: {
        name: 'isExercise';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeetingKind'; ofType: null } };
      };
      mode: {
        name: 'mode';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeetingMode'; ofType: null } };
      };
      municipality: { name: 'municipality'; type: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      myInvitation: { name: 'myInvitation'; type: { kind: 'OBJECT'; name: 'MeetingInvitation'; ofType: null } };
      neededParties: {
        name: 'neededParties';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      neededRoles: {
        name: 'neededRoles';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'MeetingNeededRole'; ofType: null };
            };
          };
        };
      };
      participants: {
        name: 'participants';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'MeetingParticipant'; ofType: null };
            };
          };
        };
      };
      poolCard: { name: 'poolCard'; type: { kind: 'OBJECT'; name: 'PoolCard'; ofType: null } };
      quorumMet: { name: 'quorumMet'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      requestedAt: {
        name: 'requestedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      room: { name: 'room'; type: { kind: 'OBJECT'; name: 'MeetingRoom'; ofType: null } };
      sequence: {
        name: 'sequence';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      startsAt: { name: 'startsAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      status: {
        name: 'status';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeetingStatus'; ofType: null } };
      };
      theme: { name: 'theme'; type: { kind: 'OBJECT'; name: 'Theme'; ofType: null } };
      urgency: {
        name: 'urgency';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeetingUrgency'; ofType: null } };
      };
      version: {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  MeetingDecision: {
    kind: 'OBJECT';
    name: 'MeetingDecision';
    fields: {
      corrects: { name: 'corrects'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      decidedAt: {
        name: 'decidedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      decidedBy: {
        name: 'decidedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      text: {
        name: 'text';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  MeetingInvitation: {
    kind: 'OBJECT';
    name: 'MeetingInvitation';
    fields: {
      ics: {
        name: 'ics';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      method: {
        name: 'method';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'InvitationMethod'; ofType: null } };
      };
      sequence: {
        name: 'sequence';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  MeetingKind: { name: 'MeetingKind'; enumValues: 'AD_HOC' | 'CASE' | 'CASE_TABLE' | 'INFORMATION' | 'TRIAGE' };
  MeetingMode: { name: 'MeetingMode'; enumValues: 'PHYSICAL' | 'VIDEO' };
  MeetingNeededRole: {
    kind: 'OBJECT';
    name: 'MeetingNeededRole';
    fields: {
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeetingRoleKind'; ofType: null } };
      };
      partyType: { name: 'partyType'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      position: {
        name: 'position';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      required: {
        name: 'required';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
    };
  };
  MeetingParticipant: {
    kind: 'OBJECT';
    name: 'MeetingParticipant';
    fields: {
      attended: { name: 'attended'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      partyType: {
        name: 'partyType';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      required: {
        name: 'required';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      response: {
        name: 'response';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeetingResponse'; ofType: null } };
      };
    };
  };
  MeetingResponse: { name: 'MeetingResponse'; enumValues: 'ACCEPTED' | 'DROPPED_OUT' | 'NEEDS_ACTION' };
  MeetingRoleKind: {
    name: 'MeetingRoleKind';
    enumValues: 'CASE_MANAGER' | 'CHAIR' | 'EXPERT' | 'MINUTE_TAKER' | 'PARTY';
  };
  MeetingRoom: {
    kind: 'OBJECT';
    name: 'MeetingRoom';
    fields: {
      capacity: {
        name: 'capacity';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      municipality: { name: 'municipality'; type: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  MeetingSeries: {
    kind: 'OBJECT';
    name: 'MeetingSeries';
    fields: {
      chair: { name: 'chair'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      cutOffMinute: {
        name: 'cutOffMinute';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      cutOffWeekday: {
        name: 'cutOffWeekday';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      durationMinutes: {
        name: 'durationMinutes';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      everyWeeks: {
        name: 'everyWeeks';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'SeriesKind'; ofType: null } };
      };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      startsMinute: {
        name: 'startsMinute';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      weekday: {
        name: 'weekday';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  MeetingStatus: {
    name: 'MeetingStatus';
    enumValues: 'CANCELLED' | 'DRAFT' | 'HELD' | 'MINUTES_APPROVED' | 'MINUTES_DRAFT' | 'POLLING' | 'SCHEDULED';
  };
  MeetingUrgency: { name: 'MeetingUrgency'; enumValues: 'CRISIS' | 'NORMAL' | 'ROUTINE' | 'URGENT' };
  MeetingWorkItem: {
    kind: 'OBJECT';
    name: 'MeetingWorkItem';
    fields: {
      action: { name: 'action'; type: { kind: 'OBJECT'; name: 'ActionItem'; ofType: null } };
      deadline: {
        name: 'deadline';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeetingWorkKind'; ofType: null } };
      };
      meeting: { name: 'meeting'; type: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
      run: { name: 'run'; type: { kind: 'OBJECT'; name: 'PlanningRun'; ofType: null } };
    };
  };
  MeetingWorkKind: {
    name: 'MeetingWorkKind';
    enumValues:
      'ANSWER_INVITATION' | 'CONFIRM_PROPOSAL' | 'DO_ACTION' | 'HOLD_MEETING' | 'PLAN_MEETING' | 'REPAIR_MEETING';
  };
  Member: {
    kind: 'OBJECT';
    name: 'Member';
    fields: {
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      jobTitle: {
        name: 'jobTitle';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      organisation: { name: 'organisation'; type: { kind: 'OBJECT'; name: 'Organisation'; ofType: null } };
      partyType: {
        name: 'partyType';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'PartyType'; ofType: null } };
      };
      phone: { name: 'phone'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      tenantName: {
        name: 'tenantName';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  MemberAvailability: {
    kind: 'OBJECT';
    name: 'MemberAvailability';
    fields: {
      busy: {
        name: 'busy';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'BusySpan'; ofType: null } };
          };
        };
      };
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
    };
  };
  MemberConnection: {
    kind: 'OBJECT';
    name: 'MemberConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'MemberEdge'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
    };
  };
  MemberEdge: {
    kind: 'OBJECT';
    name: 'MemberEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
    };
  };
  MemberReport: {
    kind: 'OBJECT';
    name: 'MemberReport';
    fields: {
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      outcome: { name: 'outcome'; type: { kind: 'ENUM'; name: 'OutcomeCategory'; ofType: null } };
      receiptCode: {
        name: 'receiptCode';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      reportedAt: {
        name: 'reportedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      step: {
        name: 'step';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ReporterStep'; ofType: null } };
      };
      theme: {
        name: 'theme';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Theme'; ofType: null } };
      };
    };
  };
  MemberReportConnection: {
    kind: 'OBJECT';
    name: 'MemberReportConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'MemberReportEdge'; ofType: null };
            };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
    };
  };
  MemberReportEdge: {
    kind: 'OBJECT';
    name: 'MemberReportEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'MemberReport'; ofType: null } };
      };
    };
  };
  MonitorCaseInput: {
    kind: 'INPUT_OBJECT';
    name: 'MonitorCaseInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reviewOn'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
    ];
  };
  MoveMeasureInput: {
    kind: 'INPUT_OBJECT';
    name: 'MoveMeasureInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'measureId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'step';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeasureStep'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  Municipality: {
    kind: 'OBJECT';
    name: 'Municipality';
    fields: {
      code: { name: 'code'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      inhabitants: { name: 'inhabitants'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      sizeClass: { name: 'sizeClass'; type: { kind: 'ENUM'; name: 'SizeClass'; ofType: null } };
    };
  };
  Mutation: {
    kind: 'OBJECT';
    name: 'Mutation';
    fields: {
      acceptHandover: { name: 'acceptHandover'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      acceptMeeting: { name: 'acceptMeeting'; type: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
      acceptRequest: { name: 'acceptRequest'; type: { kind: 'OBJECT'; name: 'ExpertiseRequest'; ofType: null } };
      acknowledgeSignal: { name: 'acknowledgeSignal'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      addAction: { name: 'addAction'; type: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
      addAgendaItem: { name: 'addAgendaItem'; type: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
      addBusyBlock: { name: 'addBusyBlock'; type: { kind: 'OBJECT'; name: 'BusyBlock'; ofType: null } };
      addContribution: { name: 'addContribution'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      addDecisionDocument: { name: 'addDecisionDocument'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      addDocument: { name: 'addDocument'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      addInvolvedParty: { name: 'addInvolvedParty'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      addReference: { name: 'addReference'; type: { kind: 'OBJECT'; name: 'ExternalReference'; ofType: null } };
      addRelative: { name: 'addRelative'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      addReportSystem: { name: 'addReportSystem'; type: { kind: 'OBJECT'; name: 'IssuedReportKey'; ofType: null } };
      addToContribution: { name: 'addToContribution'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      adoptCriteria: { name: 'adoptCriteria'; type: { kind: 'OBJECT'; name: 'WeighingRules'; ofType: null } };
      adoptPlan: { name: 'adoptPlan'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      answerQuestion: { name: 'answerQuestion'; type: { kind: 'OBJECT'; name: 'KeptAnswer'; ofType: null } };
      answerRegimeProposal: { name: 'answerRegimeProposal'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      answerReview: { name: 'answerReview'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      appointCaseManager: { name: 'appointCaseManager'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      approveAccessRequest: {
        name: 'approveAccessRequest';
        type: { kind: 'OBJECT'; name: 'AccessRequest'; ofType: null };
      };
      approveGrant: { name: 'approveGrant'; type: { kind: 'OBJECT'; name: 'AccessGrant'; ofType: null } };
      askAccess: { name: 'askAccess'; type: { kind: 'OBJECT'; name: 'AccessRequest'; ofType: null } };
      askConsent: { name: 'askConsent'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      askContribution: { name: 'askContribution'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      askReporter: { name: 'askReporter'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      askWaiver: { name: 'askWaiver'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      assignExpert: { name: 'assignExpert'; type: { kind: 'OBJECT'; name: 'ExpertiseRequest'; ofType: null } };
      assignPoolCard: { name: 'assignPoolCard'; type: { kind: 'OBJECT'; name: 'PoolCard'; ofType: null } };
      blockFromCase: { name: 'blockFromCase'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      blockFromSignal: { name: 'blockFromSignal'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      cancelMeeting: { name: 'cancelMeeting'; type: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
      cancelPlanningRun: { name: 'cancelPlanningRun'; type: { kind: 'OBJECT'; name: 'PlanningRun'; ofType: null } };
      closeCase: { name: 'closeCase'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      closeSignal: { name: 'closeSignal'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      completeAction: { name: 'completeAction'; type: { kind: 'OBJECT'; name: 'ActionItem'; ofType: null } };
      concludeWeighing: { name: 'concludeWeighing'; type: { kind: 'OBJECT'; name: 'Weighing'; ofType: null } };
      confirmAlternative: { name: 'confirmAlternative'; type: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
      confirmCare: { name: 'confirmCare'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      confirmDone: { name: 'confirmDone'; type: { kind: 'OBJECT'; name: 'ExpertiseRequest'; ofType: null } };
      confirmProposal: { name: 'confirmProposal'; type: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
      confirmTakeover: { name: 'confirmTakeover'; type: { kind: 'OBJECT'; name: 'Takeover'; ofType: null } };
      correctAttendance: { name: 'correctAttendance'; type: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
      deEscalateCase: { name: 'deEscalateCase'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      decideCovenantClosing: {
        name: 'decideCovenantClosing';
        type: { kind: 'OBJECT'; name: 'CovenantPeriod'; ofType: null };
      };
      decideDuplicateCheck: {
        name: 'decideDuplicateCheck';
        type: { kind: 'OBJECT'; name: 'DuplicateCheck'; ofType: null };
      };
      declineHandover: { name: 'declineHandover'; type: { kind: 'OBJECT'; name: 'Handover'; ofType: null } };
      declineRequest: { name: 'declineRequest'; type: { kind: 'OBJECT'; name: 'ExpertiseRequest'; ofType: null } };
      discardDraft: { name: 'discardDraft'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      dropOut: { name: 'dropOut'; type: { kind: 'OBJECT'; name: 'PlanningRun'; ofType: null } };
      dropQuestion: { name: 'dropQuestion'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      endInvolvement: { name: 'endInvolvement'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      endSurrounding: { name: 'endSurrounding'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      escalateCase: { name: 'escalateCase'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      giveFeedback: { name: 'giveFeedback'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      grantAccess: { name: 'grantAccess'; type: { kind: 'OBJECT'; name: 'AccessGrant'; ofType: null } };
      handleDuplicateNotice: {
        name: 'handleDuplicateNotice';
        type: { kind: 'OBJECT'; name: 'DuplicateCheck'; ofType: null };
      };
      holdMeeting: { name: 'holdMeeting'; type: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
      interpretSignal: { name: 'interpretSignal'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      involveMember: { name: 'involveMember'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      joinSignal: { name: 'joinSignal'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      keepPoolView: { name: 'keepPoolView'; type: { kind: 'OBJECT'; name: 'PoolView'; ofType: null } };
      liftCaseBlock: { name: 'liftCaseBlock'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      liftCaseRestriction: { name: 'liftCaseRestriction'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      liftConflict: { name: 'liftConflict'; type: { kind: 'OBJECT'; name: 'ConflictBlock'; ofType: null } };
      liftSignalBlock: { name: 'liftSignalBlock'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      lookAtTakeover: { name: 'lookAtTakeover'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      markAnswerRead: { name: 'markAnswerRead'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      meetEndCriterion: { name: 'meetEndCriterion'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      monitorCase: { name: 'monitorCase'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      moveMeasure: { name: 'moveMeasure'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      nameOwnConflict: { name: 'nameOwnConflict'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      offerHandover: { name: 'offerHandover'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      offerSignal: { name: 'offerSignal'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      openJointPhase: { name: 'openJointPhase'; type: { kind: 'OBJECT'; name: 'Weighing'; ofType: null } };
      openRequest: { name: 'openRequest'; type: { kind: 'OBJECT'; name: 'ExpertiseRequest'; ofType: null } };
      planMeetings: { name: 'planMeetings'; type: { kind: 'OBJECT'; name: 'PlanningRun'; ofType: null } };
      printMayorNote: { name: 'printMayorNote'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      proposeRegime: { name: 'proposeRegime'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      recordConflict: { name: 'recordConflict'; type: { kind: 'OBJECT'; name: 'ConflictBlock'; ofType: null } };
      recordContact: { name: 'recordContact'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      recordDecision: { name: 'recordDecision'; type: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
      recordMayorDecision: { name: 'recordMayorDecision'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      recordSignal: { name: 'recordSignal'; type: { kind: 'OBJECT'; name: 'RecordedSignal'; ofType: null } };
      refuseAccessRequest: {
        name: 'refuseAccessRequest';
        type: { kind: 'OBJECT'; name: 'AccessRequest'; ofType: null };
      };
      removeBusyBlock: { name: 'removeBusyBlock'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      removeCalendar: { name: 'removeCalendar'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      removePoolView: { name: 'removePoolView'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      removeReference: { name: 'removeReference'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      renewReportKey: { name: 'renewReportKey'; type: { kind: 'OBJECT'; name: 'IssuedReportKey'; ofType: null } };
      reopenCase: { name: 'reopenCase'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      replaceSeat: { name: 'replaceSeat'; type: { kind: 'OBJECT'; name: 'Weighing'; ofType: null } };
      reportDone: { name: 'reportDone'; type: { kind: 'OBJECT'; name: 'ExpertiseRequest'; ofType: null } };
      reportSignal: { name: 'reportSignal'; type: { kind: 'OBJECT'; name: 'MemberReport'; ofType: null } };
      requestCaseMeeting: { name: 'requestCaseMeeting'; type: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
      rescanDocument: { name: 'rescanDocument'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      restrictCase: { name: 'restrictCase'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      resumeCase: { name: 'resumeCase'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      returnSignal: { name: 'returnSignal'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      reviewPlan: { name: 'reviewPlan'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      reviewRegime: { name: 'reviewRegime'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      revokeGrant: { name: 'revokeGrant'; type: { kind: 'OBJECT'; name: 'AccessGrant'; ofType: null } };
      revokeReportSystem: { name: 'revokeReportSystem'; type: { kind: 'OBJECT'; name: 'ReportSystem'; ofType: null } };
      saveDraft: { name: 'saveDraft'; type: { kind: 'OBJECT'; name: 'Draft'; ofType: null } };
      secondGrant: { name: 'secondGrant'; type: { kind: 'OBJECT'; name: 'GrantToSecond'; ofType: null } };
      setCalendarFeed: { name: 'setCalendarFeed'; type: { kind: 'OBJECT'; name: 'Calendar'; ofType: null } };
      setCaseKind: { name: 'setCaseKind'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      setComposition: { name: 'setComposition'; type: { kind: 'OBJECT'; name: 'WeighingRules'; ofType: null } };
      setConsent: { name: 'setConsent'; type: { kind: 'OBJECT'; name: 'OwnConsent'; ofType: null } };
      setPoolCardStatus: { name: 'setPoolCardStatus'; type: { kind: 'OBJECT'; name: 'PoolCard'; ofType: null } };
      shareDocument: { name: 'shareDocument'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      shareOwnDocument: { name: 'shareOwnDocument'; type: { kind: 'OBJECT'; name: 'OwnDocument'; ofType: null } };
      splitSignal: { name: 'splitSignal'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      startAftercare: { name: 'startAftercare'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      startExercise: { name: 'startExercise'; type: { kind: 'OBJECT'; name: 'Exercise'; ofType: null } };
      stopExercise: { name: 'stopExercise'; type: { kind: 'OBJECT'; name: 'Exercise'; ofType: null } };
      submitJudgement: { name: 'submitJudgement'; type: { kind: 'OBJECT'; name: 'Weighing'; ofType: null } };
      submitSignal: { name: 'submitSignal'; type: { kind: 'OBJECT'; name: 'SubmittedSignal'; ofType: null } };
      takeBackOffer: { name: 'takeBackOffer'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      takeOverCase: { name: 'takeOverCase'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      uploadCalendar: { name: 'uploadCalendar'; type: { kind: 'OBJECT'; name: 'Calendar'; ofType: null } };
      weighInterests: { name: 'weighInterests'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      withdrawAccessRequest: {
        name: 'withdrawAccessRequest';
        type: { kind: 'OBJECT'; name: 'AccessRequest'; ofType: null };
      };
      withdrawContribution: { name: 'withdrawContribution'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      withdrawDocument: { name: 'withdrawDocument'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      withdrawHandover: { name: 'withdrawHandover'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      withdrawOwnDocument: { name: 'withdrawOwnDocument'; type: { kind: 'OBJECT'; name: 'OwnDocument'; ofType: null } };
      withdrawReport: { name: 'withdrawReport'; type: { kind: 'OBJECT'; name: 'WithdrawnReport'; ofType: null } };
      withdrawRequest: { name: 'withdrawRequest'; type: { kind: 'OBJECT'; name: 'ExpertiseRequest'; ofType: null } };
      withdrawSignal: { name: 'withdrawSignal'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      writeCasePlan: { name: 'writeCasePlan'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      writeMayorNote: { name: 'writeMayorNote'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      writeMeasure: { name: 'writeMeasure'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      writePlanViews: { name: 'writePlanViews'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
    };
  };
  NameOwnConflictInput: {
    kind: 'INPUT_OBJECT';
    name: 'NameOwnConflictInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'about';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  NeededRoleInput: {
    kind: 'INPUT_OBJECT';
    name: 'NeededRoleInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'candidates';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
          };
        };
        defaultValue: null;
      },
      {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeetingRoleKind'; ofType: null } };
        defaultValue: null;
      },
      { name: 'partyType'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'required'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: 'true' },
    ];
  };
  Node: {
    kind: 'INTERFACE';
    name: 'Node';
    fields: {
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
    };
    possibleTypes:
      | 'ActionItem'
      | 'AgendaItem'
      | 'Expert'
      | 'ExpertiseRequest'
      | 'MeetingRoom'
      | 'MeetingSeries'
      | 'PlanningRun'
      | 'Weighing';
  };
  Offer: {
    kind: 'OBJECT';
    name: 'Offer';
    fields: {
      fieldSets: {
        name: 'fieldSets';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'GrantFieldSet'; ofType: null } };
          };
        };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      legalBasis: {
        name: 'legalBasis';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      necessity: {
        name: 'necessity';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      offeredAt: {
        name: 'offeredAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      offeredBy: {
        name: 'offeredBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      purpose: {
        name: 'purpose';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      reviewOn: { name: 'reviewOn'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      subjectInformed: { name: 'subjectInformed'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      subjectInformedReason: { name: 'subjectInformedReason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      subsidiarity: {
        name: 'subsidiarity';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      told: { name: 'told'; type: { kind: 'ENUM'; name: 'WhoIsTold'; ofType: null } };
      until: {
        name: 'until';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      urgency: {
        name: 'urgency';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'Urgency'; ofType: null } };
      };
    };
  };
  OfferHandoverInput: {
    kind: 'INPUT_OBJECT';
    name: 'OfferHandoverInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'keepGrants';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        };
        defaultValue: null;
      },
      { name: 'memberId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'subsidiarity'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  OfferPreview: {
    kind: 'OBJECT';
    name: 'OfferPreview';
    fields: {
      fieldSets: {
        name: 'fieldSets';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'GrantFieldSet'; ofType: null } };
          };
        };
      };
      members: {
        name: 'members';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'TableMember'; ofType: null } };
          };
        };
      };
      missingParties: {
        name: 'missingParties';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      purpose: {
        name: 'purpose';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Purpose'; ofType: null } };
      };
      until: {
        name: 'until';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
    };
  };
  OfferSignalInput: {
    kind: 'INPUT_OBJECT';
    name: 'OfferSignalInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'necessity'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'purpose'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'reviewOn'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'signalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'subjectInformed'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      { name: 'subjectInformedReason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'subsidiarity'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'urgency'; type: { kind: 'ENUM'; name: 'Urgency'; ofType: null }; defaultValue: null },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  OpenJointPhaseInput: {
    kind: 'INPUT_OBJECT';
    name: 'OpenJointPhaseInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'weighingId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  OpenRequestInput: {
    kind: 'INPUT_OBJECT';
    name: 'OpenRequestInput';
    isOneOf: false;
    inputFields: [
      { name: 'hours'; type: { kind: 'SCALAR'; name: 'Float'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'languages';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        };
        defaultValue: null;
      },
      { name: 'municipalityId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'poolCardId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'question'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'respondBy'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      {
        name: 'skills';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        };
        defaultValue: null;
      },
      { name: 'urgency'; type: { kind: 'ENUM'; name: 'ExpertiseUrgency'; ofType: null }; defaultValue: null },
    ];
  };
  Organisation: {
    kind: 'OBJECT';
    name: 'Organisation';
    fields: {
      domain: {
        name: 'domain';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'PartnerDomain'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      partyType: {
        name: 'partyType';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'PartyType'; ofType: null } };
      };
      phone: {
        name: 'phone';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      tier: {
        name: 'tier';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'PartnerTier'; ofType: null } };
      };
    };
  };
  OutcomeCategory: { name: 'OutcomeCategory'; enumValues: 'APPROACH' | 'CARE' | 'NO_FOLLOW_UP' };
  OwnConsent: {
    kind: 'OBJECT';
    name: 'OwnConsent';
    fields: {
      answerBy: { name: 'answerBy'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      askedBy: { name: 'askedBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      askedUses: {
        name: 'askedUses';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ConsentUse'; ofType: null } };
          };
        };
      };
      decidedAt: {
        name: 'decidedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      givenAt: {
        name: 'givenAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      sourceRegime: {
        name: 'sourceRegime';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'SourceRegime'; ofType: null } };
      };
      text: { name: 'text'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      until: { name: 'until'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      uses: {
        name: 'uses';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ConsentUse'; ofType: null } };
          };
        };
      };
      withdrawnAt: { name: 'withdrawnAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
    };
  };
  OwnConsentConnection: {
    kind: 'OBJECT';
    name: 'OwnConsentConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'OwnConsentEdge'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
    };
  };
  OwnConsentEdge: {
    kind: 'OBJECT';
    name: 'OwnConsentEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'OwnConsent'; ofType: null } };
      };
    };
  };
  OwnDocument: {
    kind: 'OBJECT';
    name: 'OwnDocument';
    fields: {
      addedAt: {
        name: 'addedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      isShared: {
        name: 'isShared';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'DocumentKind'; ofType: null } };
      };
      mayShare: {
        name: 'mayShare';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      mayWithdraw: {
        name: 'mayWithdraw';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      needsAgreement: {
        name: 'needsAgreement';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      sourceRegime: {
        name: 'sourceRegime';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'SourceRegime'; ofType: null } };
      };
      withdrawnAt: { name: 'withdrawnAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
    };
  };
  OwnDocumentConnection: {
    kind: 'OBJECT';
    name: 'OwnDocumentConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'OwnDocumentEdge'; ofType: null };
            };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
    };
  };
  OwnDocumentEdge: {
    kind: 'OBJECT';
    name: 'OwnDocumentEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'OwnDocument'; ofType: null } };
      };
    };
  };
  OwnQuestion: {
    kind: 'OBJECT';
    name: 'OwnQuestion';
    fields: {
      askedAt: {
        name: 'askedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      text: {
        name: 'text';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  OwnReport: {
    kind: 'OBJECT';
    name: 'OwnReport';
    fields: {
      mayWithdraw: {
        name: 'mayWithdraw';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      question: { name: 'question'; type: { kind: 'OBJECT'; name: 'OwnQuestion'; ofType: null } };
      step: {
        name: 'step';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ReporterStep'; ofType: null } };
      };
    };
  };
  PageInfo: {
    kind: 'OBJECT';
    name: 'PageInfo';
    fields: {
      endCursor: { name: 'endCursor'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      hasNextPage: {
        name: 'hasNextPage';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
    };
  };
  PartnerDomain: { name: 'PartnerDomain'; enumValues: 'CARE' | 'EDUCATION' | 'SAFETY' | 'SOCIAL' | 'WELFARE' };
  PartnerTier: { name: 'PartnerTier'; enumValues: 'CASE' | 'CORE' | 'EXTERNAL' | 'FRONTLINE' };
  PartyType: {
    name: 'PartyType';
    enumValues:
      | 'CHILD_PROTECTION'
      | 'HOUSING'
      | 'MENTAL_HEALTH'
      | 'MUNICIPALITY'
      | 'POLICE'
      | 'PROBATION'
      | 'PROSECUTION'
      | 'SCHOOL'
      | 'SUPPORT_ORGANISATION'
      | 'WELFARE'
      | 'YOUTH_CARE';
  };
  PersonOfConcern: {
    kind: 'OBJECT';
    name: 'PersonOfConcern';
    fields: {
      address: { name: 'address'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      birthDate: { name: 'birthDate'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  PersonOfConcernInput: {
    kind: 'INPUT_OBJECT';
    name: 'PersonOfConcernInput';
    isOneOf: false;
    inputFields: [
      { name: 'address'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'birthDate'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'name'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  PhoneForm: {
    kind: 'OBJECT';
    name: 'PhoneForm';
    fields: {
      emergency: {
        name: 'emergency';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'EmergencyLine'; ofType: null } };
          };
        };
      };
      themes: {
        name: 'themes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'IntakeTheme'; ofType: null } };
          };
        };
      };
    };
  };
  PlanAdoption: {
    kind: 'OBJECT';
    name: 'PlanAdoption';
    fields: {
      askedAt: {
        name: 'askedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      askedBy: {
        name: 'askedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      mayReview: {
        name: 'mayReview';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      note: { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      planVersion: {
        name: 'planVersion';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      reason: { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      reviewedAt: { name: 'reviewedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      reviewedBy: { name: 'reviewedBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      state: {
        name: 'state';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'AdoptionState'; ofType: null } };
      };
    };
  };
  PlanBalance: { name: 'PlanBalance'; enumValues: 'BOTH' | 'LIMITING_ONLY' | 'NONE' | 'SUPPORTING_ONLY' };
  PlanGoal: {
    kind: 'OBJECT';
    name: 'PlanGoal';
    fields: {
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      lifeDomain: { name: 'lifeDomain'; type: { kind: 'ENUM'; name: 'LifeDomain'; ofType: null } };
      reachedOn: { name: 'reachedOn'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      text: {
        name: 'text';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  PlanGoalInput: {
    kind: 'INPUT_OBJECT';
    name: 'PlanGoalInput';
    isOneOf: false;
    inputFields: [
      { name: 'id'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'lifeDomain'; type: { kind: 'ENUM'; name: 'LifeDomain'; ofType: null }; defaultValue: null },
      { name: 'reachedOn'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      { name: 'text'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  PlanHeading: {
    kind: 'OBJECT';
    name: 'PlanHeading';
    fields: {
      dueOn: {
        name: 'dueOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      lifeDomain: {
        name: 'lifeDomain';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'LifeDomain'; ofType: null } };
      };
      nature: {
        name: 'nature';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeasureNature'; ofType: null } };
      };
      owner: {
        name: 'owner';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      startsOn: {
        name: 'startsOn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      status: {
        name: 'status';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeasureStatus'; ofType: null } };
      };
    };
  };
  PlanMeetingsInput: {
    kind: 'INPUT_OBJECT';
    name: 'PlanMeetingsInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  PlanningExplanation: {
    kind: 'OBJECT';
    name: 'PlanningExplanation';
    fields: {
      earlier: {
        name: 'earlier';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      lift: {
        name: 'lift';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'PlanningObstacle'; ofType: null };
            };
          };
        };
      };
      noticeWorkingDays: { name: 'noticeWorkingDays'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      reasons: {
        name: 'reasons';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PlanningReason'; ofType: null } };
          };
        };
      };
    };
  };
  PlanningKind: { name: 'PlanningKind'; enumValues: 'PLAN' | 'REPAIR' };
  PlanningObstacle: {
    kind: 'OBJECT';
    name: 'PlanningObstacle';
    fields: {
      code: {
        name: 'code';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      position: { name: 'position'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      role: { name: 'role'; type: { kind: 'OBJECT'; name: 'PlanningRole'; ofType: null } };
    };
  };
  PlanningProgress: {
    kind: 'OBJECT';
    name: 'PlanningProgress';
    fields: {
      bestMedium: { name: 'bestMedium'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      bestSoft: { name: 'bestSoft'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      boundMedium: { name: 'boundMedium'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      boundSoft: { name: 'boundSoft'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      gap: { name: 'gap'; type: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      iteration: { name: 'iteration'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      phase: { name: 'phase'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      run: { name: 'run'; type: { kind: 'OBJECT'; name: 'PlanningRun'; ofType: null } };
      unscheduled: { name: 'unscheduled'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
    };
  };
  PlanningProposal: {
    kind: 'OBJECT';
    name: 'PlanningProposal';
    fields: {
      before: { name: 'before'; type: { kind: 'OBJECT'; name: 'ProposedBefore'; ofType: null } };
      endsAt: { name: 'endsAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      explanation: {
        name: 'explanation';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PlanningExplanation'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ProposalKind'; ofType: null } };
      };
      meeting: { name: 'meeting'; type: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
      meetingVersion: {
        name: 'meetingVersion';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      people: {
        name: 'people';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ProposedPerson'; ofType: null } };
          };
        };
      };
      room: { name: 'room'; type: { kind: 'OBJECT'; name: 'MeetingRoom'; ofType: null } };
      startsAt: { name: 'startsAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      status: {
        name: 'status';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ProposalStatus'; ofType: null } };
      };
      waitingDays: { name: 'waitingDays'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
    };
  };
  PlanningReason: {
    kind: 'OBJECT';
    name: 'PlanningReason';
    fields: {
      code: {
        name: 'code';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      count: {
        name: 'count';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      position: { name: 'position'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      role: { name: 'role'; type: { kind: 'OBJECT'; name: 'PlanningRole'; ofType: null } };
    };
  };
  PlanningRole: {
    kind: 'OBJECT';
    name: 'PlanningRole';
    fields: {
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'MeetingRoleKind'; ofType: null } };
      };
      partyType: { name: 'partyType'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  PlanningRun: {
    kind: 'OBJECT';
    name: 'PlanningRun';
    fields: {
      errorCode: { name: 'errorCode'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      finishedAt: { name: 'finishedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      gap: { name: 'gap'; type: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'PlanningKind'; ofType: null } };
      };
      meeting: { name: 'meeting'; type: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
      planned: { name: 'planned'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      proposals: {
        name: 'proposals';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'PlanningProposal'; ofType: null };
            };
          };
        };
      };
      requestedAt: {
        name: 'requestedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      status: {
        name: 'status';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'PlanningStatus'; ofType: null } };
      };
      unscheduled: { name: 'unscheduled'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      version: {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  PlanningStatus: {
    name: 'PlanningStatus';
    enumValues: 'CANCELLED' | 'DONE' | 'FAILED' | 'QUEUED' | 'RUNNING' | 'STALE';
  };
  PoolBulkAction: { name: 'PoolBulkAction'; enumValues: 'ASK_MEETING' | 'ASSIGN' | 'SET_STATUS' };
  PoolBulkRefusal: { name: 'PoolBulkRefusal'; enumValues: 'CARD_DONE' | 'IN_MEETING' | 'NOT_FOUND' | 'NO_CHANGE' };
  PoolBulkRow: {
    kind: 'OBJECT';
    name: 'PoolBulkRow';
    fields: {
      card: { name: 'card'; type: { kind: 'OBJECT'; name: 'PoolCard'; ofType: null } };
      cardId: {
        name: 'cardId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      };
      refusal: { name: 'refusal'; type: { kind: 'ENUM'; name: 'PoolBulkRefusal'; ofType: null } };
    };
  };
  PoolCard: {
    kind: 'OBJECT';
    name: 'PoolCard';
    fields: {
      accessRequests: {
        name: 'accessRequests';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'AccessRequest'; ofType: null } };
          };
        };
      };
      assignee: { name: 'assignee'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      caseFile: { name: 'caseFile'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      caseManager: {
        name: 'caseManager';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      isExercise: {
        name: 'isExercise';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      number: {
        name: 'number';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      regime: {
        name: 'regime';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      respondBy: {
        name: 'respondBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      status: {
        name: 'status';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'PoolCardStatus'; ofType: null } };
      };
      takeover: { name: 'takeover'; type: { kind: 'OBJECT'; name: 'TakeoverChance'; ofType: null } };
      theme: {
        name: 'theme';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Theme'; ofType: null } };
      };
      urgency: {
        name: 'urgency';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'Urgency'; ofType: null } };
      };
      version: {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  PoolCardConnection: {
    kind: 'OBJECT';
    name: 'PoolCardConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PoolCardEdge'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
    };
  };
  PoolCardEdge: {
    kind: 'OBJECT';
    name: 'PoolCardEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PoolCard'; ofType: null } };
      };
    };
  };
  PoolCardStatus: {
    name: 'PoolCardStatus';
    enumValues: 'ASSIGNED' | 'DONE' | 'IN_MEETING' | 'NEW' | 'TRIAGE' | 'WAITING';
  };
  PoolFilter: {
    kind: 'INPUT_OBJECT';
    name: 'PoolFilter';
    isOneOf: false;
    inputFields: [
      { name: 'assignee'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'municipality'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'openOnly'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      { name: 'respondUntil'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      {
        name: 'status';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'PoolCardStatus'; ofType: null } };
        };
        defaultValue: null;
      },
      { name: 'text'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'theme';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        };
        defaultValue: null;
      },
      {
        name: 'urgency';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'Urgency'; ofType: null } };
        };
        defaultValue: null;
      },
    ];
  };
  PoolLoad: {
    kind: 'OBJECT';
    name: 'PoolLoad';
    fields: {
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      open: {
        name: 'open';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      overdue: {
        name: 'overdue';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      urgent: {
        name: 'urgent';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      waiting: {
        name: 'waiting';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  PoolOrder: { name: 'PoolOrder'; enumValues: 'MUNICIPALITY' | 'NUMBER' | 'RESPOND_BY' | 'STATUS' | 'URGENCY' };
  PoolSort: {
    kind: 'INPUT_OBJECT';
    name: 'PoolSort';
    isOneOf: false;
    inputFields: [
      {
        name: 'by';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'PoolOrder'; ofType: null } };
        defaultValue: null;
      },
      { name: 'descending'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
    ];
  };
  PoolView: {
    kind: 'OBJECT';
    name: 'PoolView';
    fields: {
      columns: {
        name: 'columns';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      isMine: {
        name: 'isMine';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      isShared: {
        name: 'isShared';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      isToChange: {
        name: 'isToChange';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      search: {
        name: 'search';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      version: {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  PrevailingInterest: { name: 'PrevailingInterest'; enumValues: 'BOTH' | 'CARE' | 'SAFETY' };
  PrintMayorNoteInput: {
    kind: 'INPUT_OBJECT';
    name: 'PrintMayorNoteInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'noteId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  ProposalKind: { name: 'ProposalKind'; enumValues: 'MOVE' | 'PLACE' | 'SWAP' | 'UNPLANNED' };
  ProposalStatus: { name: 'ProposalStatus'; enumValues: 'CONFIRMED' | 'OPEN' | 'OVERTAKEN' };
  ProposeRegimeInput: {
    kind: 'INPUT_OBJECT';
    name: 'ProposeRegimeInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'to'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  ProposedBefore: {
    kind: 'OBJECT';
    name: 'ProposedBefore';
    fields: {
      people: {
        name: 'people';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ProposedPerson'; ofType: null } };
          };
        };
      };
      room: { name: 'room'; type: { kind: 'OBJECT'; name: 'MeetingRoom'; ofType: null } };
      startsAt: {
        name: 'startsAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
    };
  };
  ProposedPerson: {
    kind: 'OBJECT';
    name: 'ProposedPerson';
    fields: {
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      position: {
        name: 'position';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  Purpose: {
    kind: 'OBJECT';
    name: 'Purpose';
    fields: {
      code: {
        name: 'code';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      days: {
        name: 'days';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      fieldSets: {
        name: 'fieldSets';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'GrantFieldSet'; ofType: null } };
          };
        };
      };
      forCoordinator: {
        name: 'forCoordinator';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      legalBasis: {
        name: 'legalBasis';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      maxDays: {
        name: 'maxDays';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      nameEn: {
        name: 'nameEn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      nameNl: {
        name: 'nameNl';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      regime: {
        name: 'regime';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      source: {
        name: 'source';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  PurposeUse: { name: 'PurposeUse'; enumValues: 'CASE' | 'OFFER' | 'SIGNAL' };
  Query: {
    kind: 'OBJECT';
    name: 'Query';
    fields: {
      accessRequest: { name: 'accessRequest'; type: { kind: 'OBJECT'; name: 'AccessRequest'; ofType: null } };
      availability: {
        name: 'availability';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'OBJECT'; name: 'MemberAvailability'; ofType: null };
          };
        };
      };
      calledIn: { name: 'calledIn'; type: { kind: 'OBJECT'; name: 'CalledIn'; ofType: null } };
      candidates: {
        name: 'candidates';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ExpertCandidate'; ofType: null } };
        };
      };
      caseFile: { name: 'caseFile'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      caseFiles: { name: 'caseFiles'; type: { kind: 'OBJECT'; name: 'CaseFileConnection'; ofType: null } };
      casePackage: { name: 'casePackage'; type: { kind: 'OBJECT'; name: 'CasePackage'; ofType: null } };
      conflictBlocks: {
        name: 'conflictBlocks';
        type: { kind: 'OBJECT'; name: 'ConflictBlockConnection'; ofType: null };
      };
      contributionAsk: { name: 'contributionAsk'; type: { kind: 'OBJECT'; name: 'ContributionAsk'; ofType: null } };
      contributionAsks: {
        name: 'contributionAsks';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ContributionAsk'; ofType: null } };
        };
      };
      coordinatorsToName: {
        name: 'coordinatorsToName';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
        };
      };
      covenantPeriods: {
        name: 'covenantPeriods';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CovenantPeriod'; ofType: null } };
        };
      };
      documentContent: { name: 'documentContent'; type: { kind: 'OBJECT'; name: 'DocumentContent'; ofType: null } };
      documentRules: { name: 'documentRules'; type: { kind: 'OBJECT'; name: 'DocumentRules'; ofType: null } };
      draft: { name: 'draft'; type: { kind: 'OBJECT'; name: 'Draft'; ofType: null } };
      duplicateCheck: { name: 'duplicateCheck'; type: { kind: 'OBJECT'; name: 'DuplicateCheck'; ofType: null } };
      exerciseForm: { name: 'exerciseForm'; type: { kind: 'OBJECT'; name: 'ExerciseForm'; ofType: null } };
      exerciseYear: {
        name: 'exerciseYear';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ExerciseProof'; ofType: null } };
        };
      };
      expert: { name: 'expert'; type: { kind: 'OBJECT'; name: 'Expert'; ofType: null } };
      expertiseSkills: {
        name: 'expertiseSkills';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        };
      };
      expertiseWorkItems: {
        name: 'expertiseWorkItems';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'OBJECT'; name: 'ExpertiseWorkItem'; ofType: null };
          };
        };
      };
      experts: { name: 'experts'; type: { kind: 'OBJECT'; name: 'ExpertConnection'; ofType: null } };
      grantToSecond: { name: 'grantToSecond'; type: { kind: 'OBJECT'; name: 'GrantToSecond'; ofType: null } };
      handoverReceivers: {
        name: 'handoverReceivers';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
        };
      };
      intakeForm: { name: 'intakeForm'; type: { kind: 'OBJECT'; name: 'IntakeForm'; ofType: null } };
      ledger: { name: 'ledger'; type: { kind: 'OBJECT'; name: 'LedgerConnection'; ofType: null } };
      lessons: { name: 'lessons'; type: { kind: 'OBJECT'; name: 'LessonConnection'; ofType: null } };
      me: { name: 'me'; type: { kind: 'OBJECT'; name: 'Me'; ofType: null } };
      measureKinds: {
        name: 'measureKinds';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'MeasureKind'; ofType: null } };
        };
      };
      meeting: { name: 'meeting'; type: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
      meetingRooms: {
        name: 'meetingRooms';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'MeetingRoom'; ofType: null } };
        };
      };
      meetingSeries: {
        name: 'meetingSeries';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'MeetingSeries'; ofType: null } };
        };
      };
      meetingWorkItems: {
        name: 'meetingWorkItems';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'MeetingWorkItem'; ofType: null } };
        };
      };
      meetings: {
        name: 'meetings';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
        };
      };
      meetingsOfCard: {
        name: 'meetingsOfCard';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
        };
      };
      meetingsOfCase: {
        name: 'meetingsOfCase';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
        };
      };
      meetingsToPlan: {
        name: 'meetingsToPlan';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Meeting'; ofType: null } };
        };
      };
      member: { name: 'member'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      memberReportForm: { name: 'memberReportForm'; type: { kind: 'OBJECT'; name: 'IntakeForm'; ofType: null } };
      myActions: { name: 'myActions'; type: { kind: 'OBJECT'; name: 'ActionItemConnection'; ofType: null } };
      myBusyBlocks: {
        name: 'myBusyBlocks';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'BusyBlock'; ofType: null } };
        };
      };
      myCalendars: {
        name: 'myCalendars';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Calendar'; ofType: null } };
        };
      };
      myInvitation: { name: 'myInvitation'; type: { kind: 'OBJECT'; name: 'MeetingInvitation'; ofType: null } };
      myReports: { name: 'myReports'; type: { kind: 'OBJECT'; name: 'MemberReportConnection'; ofType: null } };
      offerPreview: { name: 'offerPreview'; type: { kind: 'OBJECT'; name: 'OfferPreview'; ofType: null } };
      ownConsents: { name: 'ownConsents'; type: { kind: 'OBJECT'; name: 'OwnConsentConnection'; ofType: null } };
      ownDocuments: { name: 'ownDocuments'; type: { kind: 'OBJECT'; name: 'OwnDocumentConnection'; ofType: null } };
      ownReport: { name: 'ownReport'; type: { kind: 'OBJECT'; name: 'OwnReport'; ofType: null } };
      phoneForm: { name: 'phoneForm'; type: { kind: 'OBJECT'; name: 'PhoneForm'; ofType: null } };
      planningRun: { name: 'planningRun'; type: { kind: 'OBJECT'; name: 'PlanningRun'; ofType: null } };
      planningRuns: {
        name: 'planningRuns';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PlanningRun'; ofType: null } };
        };
      };
      poolAssignees: {
        name: 'poolAssignees';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
        };
      };
      poolBulkPreview: {
        name: 'poolBulkPreview';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PoolBulkRow'; ofType: null } };
        };
      };
      poolCard: { name: 'poolCard'; type: { kind: 'OBJECT'; name: 'PoolCard'; ofType: null } };
      poolCards: { name: 'poolCards'; type: { kind: 'OBJECT'; name: 'PoolCardConnection'; ofType: null } };
      poolCounts: {
        name: 'poolCounts';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        };
      };
      poolExport: {
        name: 'poolExport';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PoolCard'; ofType: null } };
        };
      };
      poolLoad: {
        name: 'poolLoad';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PoolLoad'; ofType: null } };
        };
      };
      poolViews: {
        name: 'poolViews';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PoolView'; ofType: null } };
        };
      };
      purposes: {
        name: 'purposes';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Purpose'; ofType: null } };
        };
      };
      refusedReports: {
        name: 'refusedReports';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'RefusedReports'; ofType: null } };
        };
      };
      regimesWithoutCovenant: {
        name: 'regimesWithoutCovenant';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        };
      };
      region: { name: 'region'; type: { kind: 'OBJECT'; name: 'Region'; ofType: null } };
      reportSystems: {
        name: 'reportSystems';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ReportSystem'; ofType: null } };
        };
      };
      request: { name: 'request'; type: { kind: 'OBJECT'; name: 'ExpertiseRequest'; ofType: null } };
      requests: { name: 'requests'; type: { kind: 'OBJECT'; name: 'ExpertiseRequestConnection'; ofType: null } };
      search: {
        name: 'search';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'SearchHit'; ofType: null } };
        };
      };
      secondPersons: {
        name: 'secondPersons';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
        };
      };
      signal: { name: 'signal'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      signalCounts: {
        name: 'signalCounts';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        };
      };
      signals: { name: 'signals'; type: { kind: 'OBJECT'; name: 'SignalConnection'; ofType: null } };
      standingSlots: {
        name: 'standingSlots';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'StandingSlot'; ofType: null } };
        };
      };
      subjectContacts: { name: 'subjectContacts'; type: { kind: 'OBJECT'; name: 'SubjectContacts'; ofType: null } };
      tableReaders: {
        name: 'tableReaders';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'TableReader'; ofType: null } };
        };
      };
      textWarnings: {
        name: 'textWarnings';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'TextWarning'; ofType: null } };
        };
      };
      toldAges: {
        name: 'toldAges';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ToldAge'; ofType: null } };
        };
      };
      weighing: { name: 'weighing'; type: { kind: 'OBJECT'; name: 'Weighing'; ofType: null } };
      weighingRules: {
        name: 'weighingRules';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'WeighingRules'; ofType: null } };
        };
      };
      weighingUniformity: {
        name: 'weighingUniformity';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Uniformity'; ofType: null } };
        };
      };
      weighings: { name: 'weighings'; type: { kind: 'OBJECT'; name: 'WeighingConnection'; ofType: null } };
      whereToReport: { name: 'whereToReport'; type: { kind: 'OBJECT'; name: 'WhereToReport'; ofType: null } };
      whoSeesThis: { name: 'whoSeesThis'; type: { kind: 'OBJECT'; name: 'Visibility'; ofType: null } };
      whyDoISeeThis: {
        name: 'whyDoISeeThis';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'AccessReason'; ofType: null } };
        };
      };
      workItems: {
        name: 'workItems';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'WorkItem'; ofType: null } };
        };
      };
      zgwCase: { name: 'zgwCase'; type: { kind: 'OBJECT'; name: 'CasePackage'; ofType: null } };
    };
  };
  QuestionEnd: { name: 'QuestionEnd'; enumValues: 'ASSESSED' | 'DESK' | 'WITHDRAWN' };
  QuestionStepInput: {
    kind: 'INPUT_OBJECT';
    name: 'QuestionStepInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'questionId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  RankingCriterion: {
    name: 'RankingCriterion';
    enumValues: 'DISTANCE' | 'HOURS' | 'INDEPENDENCE' | 'LANGUAGE' | 'LOAD' | 'SKILL' | 'TRAINING';
  };
  ReceiverInput: {
    kind: 'INPUT_OBJECT';
    name: 'ReceiverInput';
    isOneOf: false;
    inputFields: [
      { name: 'name'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'organisation'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'phone'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  RecordConflictInput: {
    kind: 'INPUT_OBJECT';
    name: 'RecordConflictInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'memberId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'municipalityId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'poolCardId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'requestId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
    ];
  };
  RecordContactInput: {
    kind: 'INPUT_OBJECT';
    name: 'RecordContactInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'heldOn'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'reached'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      { name: 'way'; type: { kind: 'ENUM'; name: 'ContactWay'; ofType: null }; defaultValue: null },
    ];
  };
  RecordDecisionInput: {
    kind: 'INPUT_OBJECT';
    name: 'RecordDecisionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'agendaItemId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'corrects'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'text';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  RecordMayorDecisionInput: {
    kind: 'INPUT_OBJECT';
    name: 'RecordMayorDecisionInput';
    isOneOf: false;
    inputFields: [
      { name: 'basis'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'decidedOn'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      { name: 'decision'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'document'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'documentBy'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      { name: 'documentId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'noteId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'question'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  RecordSignalInput: {
    kind: 'INPUT_OBJECT';
    name: 'RecordSignalInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'nameMayBeKnown'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      { name: 'narrative'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'person';
        type: { kind: 'INPUT_OBJECT'; name: 'PersonOfConcernInput'; ofType: null };
        defaultValue: null;
      },
      { name: 'reporter'; type: { kind: 'INPUT_OBJECT'; name: 'ReporterInput'; ofType: null }; defaultValue: null },
      { name: 'reporterType'; type: { kind: 'ENUM'; name: 'ReporterType'; ofType: null }; defaultValue: null },
      { name: 'theme'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  RecordedSignal: {
    kind: 'OBJECT';
    name: 'RecordedSignal';
    fields: {
      receiptCode: {
        name: 'receiptCode';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      signal: {
        name: 'signal';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      };
    };
  };
  ReferenceSystem: { name: 'ReferenceSystem'; enumValues: 'CASE_SYSTEM' | 'GCOS' | 'JZV' | 'OTHER' | 'PGAX' };
  RefuseAccessRequestInput: {
    kind: 'INPUT_OBJECT';
    name: 'RefuseAccessRequestInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'requestId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  RefusedReports: {
    kind: 'OBJECT';
    name: 'RefusedReports';
    fields: {
      count: {
        name: 'count';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      lastAt: {
        name: 'lastAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      system: { name: 'system'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  RegimeAnswer: { name: 'RegimeAnswer'; enumValues: 'CHANGE' | 'KEEP' | 'WITHDRAW' };
  RegimeProposal: {
    kind: 'OBJECT';
    name: 'RegimeProposal';
    fields: {
      answers: {
        name: 'answers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'RegimeAnswer'; ofType: null } };
          };
        };
      };
      askedAt: {
        name: 'askedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      askedBy: {
        name: 'askedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      decidedAt: { name: 'decidedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      decidedBy: { name: 'decidedBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      from: {
        name: 'from';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      mayReview: {
        name: 'mayReview';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      reason: {
        name: 'reason';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      review: { name: 'review'; type: { kind: 'OBJECT'; name: 'RegimeReview'; ofType: null } };
      status: {
        name: 'status';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'RegimeProposalStatus'; ofType: null } };
      };
      to: {
        name: 'to';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  RegimeProposalStatus: { name: 'RegimeProposalStatus'; enumValues: 'ASKED' | 'CHANGED' | 'KEPT' | 'WITHDRAWN' };
  RegimeReview: {
    kind: 'OBJECT';
    name: 'RegimeReview';
    fields: {
      agrees: {
        name: 'agrees';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      note: {
        name: 'note';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      reviewedAt: {
        name: 'reviewedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      reviewedBy: {
        name: 'reviewedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
    };
  };
  Region: {
    kind: 'OBJECT';
    name: 'Region';
    fields: {
      covenants: {
        name: 'covenants';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Covenant'; ofType: null } };
          };
        };
      };
      email: {
        name: 'email';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      mandates: {
        name: 'mandates';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Mandate'; ofType: null } };
          };
        };
      };
      members: {
        name: 'members';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'MemberConnection'; ofType: null } };
      };
      municipalities: {
        name: 'municipalities';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
          };
        };
      };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      organisations: {
        name: 'organisations';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Organisation'; ofType: null } };
          };
        };
      };
      phone: {
        name: 'phone';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      themes: {
        name: 'themes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Theme'; ofType: null } };
          };
        };
      };
    };
  };
  Relation: {
    name: 'Relation';
    enumValues: 'CHILD' | 'FRIEND' | 'GUARDIAN' | 'OTHER' | 'OTHER_FAMILY' | 'PARENT' | 'PARTNER' | 'SIBLING';
  };
  Relative: {
    kind: 'OBJECT';
    name: 'Relative';
    fields: {
      addedAt: {
        name: 'addedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      addedBy: {
        name: 'addedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      note: { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      relation: {
        name: 'relation';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'Relation'; ofType: null } };
      };
    };
  };
  RemoveBusyBlockInput: {
    kind: 'INPUT_OBJECT';
    name: 'RemoveBusyBlockInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'blockId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  RemoveCalendarInput: {
    kind: 'INPUT_OBJECT';
    name: 'RemoveCalendarInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'calendarId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  RemovePoolViewInput: {
    kind: 'INPUT_OBJECT';
    name: 'RemovePoolViewInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'viewId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  RemoveReferenceInput: {
    kind: 'INPUT_OBJECT';
    name: 'RemoveReferenceInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'referenceId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  ReopenCaseInput: {
    kind: 'INPUT_OBJECT';
    name: 'ReopenCaseInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  ReplaceSeatInput: {
    kind: 'INPUT_OBJECT';
    name: 'ReplaceSeatInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'leavesMemberId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'memberId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      {
        name: 'weighingId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  ReportDoneInput: {
    kind: 'INPUT_OBJECT';
    name: 'ReportDoneInput';
    isOneOf: false;
    inputFields: [
      { name: 'hours'; type: { kind: 'SCALAR'; name: 'Float'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'requestId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  ReportSignalInput: {
    kind: 'INPUT_OBJECT';
    name: 'ReportSignalInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'municipalityId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'nameMayBeKnown'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      { name: 'narrative'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'person';
        type: { kind: 'INPUT_OBJECT'; name: 'PersonOfConcernInput'; ofType: null };
        defaultValue: null;
      },
      { name: 'theme'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  ReportSystem: {
    kind: 'OBJECT';
    name: 'ReportSystem';
    fields: {
      addedAt: {
        name: 'addedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      addedBy: {
        name: 'addedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      keyMadeAt: {
        name: 'keyMadeAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ReferenceSystem'; ofType: null } };
      };
      lastUsedAt: { name: 'lastUsedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      revokedAt: { name: 'revokedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      revokedBy: { name: 'revokedBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
    };
  };
  ReportSystemInput: {
    kind: 'INPUT_OBJECT';
    name: 'ReportSystemInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'systemId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  ReporterInput: {
    kind: 'INPUT_OBJECT';
    name: 'ReporterInput';
    isOneOf: false;
    inputFields: [
      { name: 'email'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'name'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'organisation'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'phone'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  ReporterQuestion: {
    kind: 'OBJECT';
    name: 'ReporterQuestion';
    fields: {
      answer: { name: 'answer'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      answeredAt: { name: 'answeredAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      askedAt: {
        name: 'askedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      askedBy: {
        name: 'askedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      droppedAt: { name: 'droppedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      droppedBecause: { name: 'droppedBecause'; type: { kind: 'ENUM'; name: 'QuestionEnd'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      question: {
        name: 'question';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      readAt: { name: 'readAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
    };
  };
  ReporterStep: { name: 'ReporterStep'; enumValues: 'ASSESSED' | 'CLOSED' | 'IN_PROGRESS' | 'RECEIVED' };
  ReporterType: {
    name: 'ReporterType';
    enumValues: 'ANONYMOUS' | 'CITIZEN' | 'COVENANT_PARTY' | 'FRONTLINE' | 'INTERNAL' | 'PARENT';
  };
  RequestCaseMeetingInput: {
    kind: 'INPUT_OBJECT';
    name: 'RequestCaseMeetingInput';
    isOneOf: false;
    inputFields: [
      { name: 'deadline'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      {
        name: 'durationMinutes';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'mode'; type: { kind: 'ENUM'; name: 'MeetingMode'; ofType: null }; defaultValue: 'PHYSICAL' },
      {
        name: 'neededRoles';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'INPUT_OBJECT'; name: 'NeededRoleInput'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      {
        name: 'poolCardId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'urgency'; type: { kind: 'ENUM'; name: 'MeetingUrgency'; ofType: null }; defaultValue: null },
    ];
  };
  RequestMoveInput: {
    kind: 'INPUT_OBJECT';
    name: 'RequestMoveInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'requestId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  RescanDocumentInput: {
    kind: 'INPUT_OBJECT';
    name: 'RescanDocumentInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'documentId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  RestrictCaseInput: {
    kind: 'INPUT_OBJECT';
    name: 'RestrictCaseInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'keepers';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  ResumeCaseInput: {
    kind: 'INPUT_OBJECT';
    name: 'ResumeCaseInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'endCriteriaSettledBecause'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  ReviewPlanInput: {
    kind: 'INPUT_OBJECT';
    name: 'ReviewPlanInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'adoptionId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'approves';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  ReviewRegimeInput: {
    kind: 'INPUT_OBJECT';
    name: 'ReviewRegimeInput';
    isOneOf: false;
    inputFields: [
      { name: 'agrees'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'proposalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  ReviewState: {
    name: 'ReviewState';
    enumValues: 'AGREED' | 'ASKED' | 'DECLINED' | 'DROPPED' | 'GIVEN_BACK' | 'LAPSED';
  };
  ReviewSubject: { name: 'ReviewSubject'; enumValues: 'CONCLUSION' | 'WAIVER' };
  RevokeGrantInput: {
    kind: 'INPUT_OBJECT';
    name: 'RevokeGrantInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'grantId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'ENUM'; name: 'GrantEnd'; ofType: null }; defaultValue: null },
    ];
  };
  Role: {
    name: 'Role';
    enumValues:
      | 'ADMIN'
      | 'ANALYST'
      | 'ARCHIVIST'
      | 'CHAIR'
      | 'COORDINATOR'
      | 'DPO'
      | 'EXPERT'
      | 'LAWFULNESS_ADVISER'
      | 'LIAISON'
      | 'MINUTE_TAKER'
      | 'OPERATOR'
      | 'PRIVACY_OFFICER'
      | 'PROFESSIONAL'
      | 'RECORDS_MANAGER'
      | 'WEIGHING_MEMBER';
  };
  SaveDraftInput: {
    kind: 'INPUT_OBJECT';
    name: 'SaveDraftInput';
    isOneOf: false;
    inputFields: [
      { name: 'base'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      {
        name: 'form';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'DraftForm'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'objectId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'partId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      {
        name: 'values';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        defaultValue: null;
      },
      { name: 'version'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
    ];
  };
  ScoreParam: {
    kind: 'OBJECT';
    name: 'ScoreParam';
    fields: {
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      value: {
        name: 'value';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  ScorePart: {
    kind: 'OBJECT';
    name: 'ScorePart';
    fields: {
      criterion: {
        name: 'criterion';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'RankingCriterion'; ofType: null } };
      };
      params: {
        name: 'params';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ScoreParam'; ofType: null } };
          };
        };
      };
      reason: {
        name: 'reason';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ScoreReason'; ofType: null } };
      };
      score: {
        name: 'score';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      weight: {
        name: 'weight';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  ScoreReason: {
    name: 'ScoreReason';
    enumValues:
      | 'FURTHER_AWAY'
      | 'HOURS_FREE'
      | 'HOURS_NONE'
      | 'HOURS_SHORT'
      | 'LANGUAGES_ALL'
      | 'LANGUAGES_NONE'
      | 'LANGUAGES_SOME'
      | 'LANGUAGE_NOT_ASKED'
      | 'LOAD_NONE'
      | 'LOAD_SO_FAR'
      | 'NEIGHBOUR'
      | 'NOT_CONNECTED'
      | 'OTHER_MUNICIPALITY'
      | 'OWN_MUNICIPALITY'
      | 'SAME_MUNICIPALITY'
      | 'SKILLS_ALL'
      | 'SKILLS_NONE'
      | 'SKILLS_SOME'
      | 'TRAINING_ENDS_SOON'
      | 'TRAINING_EXPIRED'
      | 'TRAINING_NONE'
      | 'TRAINING_VALID';
  };
  SearchHit: {
    kind: 'OBJECT';
    name: 'SearchHit';
    fields: {
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'SearchKind'; ofType: null } };
      };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      number: { name: 'number'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      theme: {
        name: 'theme';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Theme'; ofType: null } };
      };
    };
  };
  SearchKind: { name: 'SearchKind'; enumValues: 'CARD' | 'CASE' | 'SIGNAL' | 'WEIGHING' };
  SecondGrantInput: {
    kind: 'INPUT_OBJECT';
    name: 'SecondGrantInput';
    isOneOf: false;
    inputFields: [
      { name: 'agrees'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      {
        name: 'grantId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  SeriesKind: { name: 'SeriesKind'; enumValues: 'CASE_TABLE' | 'INFORMATION' | 'TRIAGE' };
  SetCalendarFeedInput: {
    kind: 'INPUT_OBJECT';
    name: 'SetCalendarFeedInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'address';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  SetCaseKindInput: {
    kind: 'INPUT_OBJECT';
    name: 'SetCaseKindInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'kind'; type: { kind: 'ENUM'; name: 'CaseKind'; ofType: null }; defaultValue: null },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  SetCompositionInput: {
    kind: 'INPUT_OBJECT';
    name: 'SetCompositionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'composition';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'themeId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  SetConsentInput: {
    kind: 'INPUT_OBJECT';
    name: 'SetConsentInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'contributionId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'until'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'uses';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ConsentUse'; ofType: null } };
          };
        };
        defaultValue: null;
      },
    ];
  };
  SetPoolCardStatusInput: {
    kind: 'INPUT_OBJECT';
    name: 'SetPoolCardStatusInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'cardId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'status';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'PoolCardStatus'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  ShareDocumentInput: {
    kind: 'INPUT_OBJECT';
    name: 'ShareDocumentInput';
    isOneOf: false;
    inputFields: [
      { name: 'agreed'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      {
        name: 'documentId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  Signal: {
    kind: 'OBJECT';
    name: 'Signal';
    fields: {
      acknowledgeBy: {
        name: 'acknowledgeBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      acknowledgedAt: { name: 'acknowledgedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      blockable: {
        name: 'blockable';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
          };
        };
      };
      blocks: {
        name: 'blocks';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'SignalBlock'; ofType: null } };
          };
        };
      };
      caseFile: { name: 'caseFile'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      channel: {
        name: 'channel';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'SignalChannel'; ofType: null } };
      };
      conclusion: { name: 'conclusion'; type: { kind: 'ENUM'; name: 'Conclusion'; ofType: null } };
      dueAt: { name: 'dueAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      feedback: { name: 'feedback'; type: { kind: 'OBJECT'; name: 'Feedback'; ofType: null } };
      feedbackBy: {
        name: 'feedbackBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      identity: { name: 'identity'; type: { kind: 'OBJECT'; name: 'PersonOfConcern'; ofType: null } };
      interpretation: { name: 'interpretation'; type: { kind: 'OBJECT'; name: 'Interpretation'; ofType: null } };
      isExercise: {
        name: 'isExercise';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      joinableCases: {
        name: 'joinableCases';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
        };
      };
      joinedCases: {
        name: 'joinedCases';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
          };
        };
      };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      narrative: { name: 'narrative'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      offer: { name: 'offer'; type: { kind: 'OBJECT'; name: 'Offer'; ofType: null } };
      questions: { name: 'questions'; type: { kind: 'OBJECT'; name: 'SignalQuestions'; ofType: null } };
      receivedAt: {
        name: 'receivedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      redirect: { name: 'redirect'; type: { kind: 'OBJECT'; name: 'SignalRedirect'; ofType: null } };
      references: {
        name: 'references';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'ExternalReference'; ofType: null };
            };
          };
        };
      };
      reportedBy: { name: 'reportedBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      reporter: { name: 'reporter'; type: { kind: 'OBJECT'; name: 'SignalReporter'; ofType: null } };
      reporterType: {
        name: 'reporterType';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ReporterType'; ofType: null } };
      };
      review: { name: 'review'; type: { kind: 'OBJECT'; name: 'SignalReview'; ofType: null } };
      splitFrom: { name: 'splitFrom'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      splits: {
        name: 'splits';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
          };
        };
      };
      status: {
        name: 'status';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'SignalStatus'; ofType: null } };
      };
      steps: {
        name: 'steps';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'SignalStep'; ofType: null } };
          };
        };
      };
      theme: {
        name: 'theme';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Theme'; ofType: null } };
      };
      version: {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      weighing: { name: 'weighing'; type: { kind: 'OBJECT'; name: 'Weighing'; ofType: null } };
      whoIsTold: { name: 'whoIsTold'; type: { kind: 'ENUM'; name: 'WhoIsTold'; ofType: null } };
      withdrawal: { name: 'withdrawal'; type: { kind: 'OBJECT'; name: 'SignalWithdrawal'; ofType: null } };
    };
  };
  SignalBlock: {
    kind: 'OBJECT';
    name: 'SignalBlock';
    fields: {
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      liftedAt: { name: 'liftedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      mayLift: {
        name: 'mayLift';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      reason: {
        name: 'reason';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      recordedAt: {
        name: 'recordedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      recordedBy: {
        name: 'recordedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
    };
  };
  SignalChannel: { name: 'SignalChannel'; enumValues: 'FORM' | 'INTERNAL' | 'OTHER_SYSTEM' | 'PHONE' };
  SignalConnection: {
    kind: 'OBJECT';
    name: 'SignalConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'SignalEdge'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
    };
  };
  SignalEdge: {
    kind: 'OBJECT';
    name: 'SignalEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      };
    };
  };
  SignalFilter: {
    kind: 'INPUT_OBJECT';
    name: 'SignalFilter';
    isOneOf: false;
    inputFields: [
      { name: 'overdue'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      {
        name: 'status';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'SignalStatus'; ofType: null } };
        };
        defaultValue: null;
      },
      { name: 'theme'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'waiting'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
    ];
  };
  SignalQuestions: {
    kind: 'OBJECT';
    name: 'SignalQuestions';
    fields: {
      asked: {
        name: 'asked';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'ReporterQuestion'; ofType: null };
            };
          };
        };
      };
      mayAsk: {
        name: 'mayAsk';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
    };
  };
  SignalRedirect: {
    kind: 'OBJECT';
    name: 'SignalRedirect';
    fields: {
      code: { name: 'code'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      confirmBy: { name: 'confirmBy'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      confirmedAt: { name: 'confirmedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      confirmedTo: { name: 'confirmedTo'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      organisation: {
        name: 'organisation';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      phone: {
        name: 'phone';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      returnedAt: { name: 'returnedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
    };
  };
  SignalReporter: {
    kind: 'OBJECT';
    name: 'SignalReporter';
    fields: {
      email: { name: 'email'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      name: { name: 'name'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      nameMayBeKnown: {
        name: 'nameMayBeKnown';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      organisation: { name: 'organisation'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      phone: { name: 'phone'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  SignalReview: {
    kind: 'OBJECT';
    name: 'SignalReview';
    fields: {
      about: {
        name: 'about';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ReviewSubject'; ofType: null } };
      };
      askedAt: {
        name: 'askedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      askedBy: {
        name: 'askedBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      conclusion: { name: 'conclusion'; type: { kind: 'ENUM'; name: 'Conclusion'; ofType: null } };
      decidedAt: { name: 'decidedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      decidedBy: { name: 'decidedBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      dueAt: {
        name: 'dueAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      mayAnswer: {
        name: 'mayAnswer';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      note: { name: 'note'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      reader: { name: 'reader'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      reason: { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      state: {
        name: 'state';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ReviewState'; ofType: null } };
      };
    };
  };
  SignalSort: { name: 'SignalSort'; enumValues: 'DUE' | 'RECEIVED' };
  SignalStatus: {
    name: 'SignalStatus';
    enumValues:
      | 'ACKNOWLEDGED'
      | 'ADVISED'
      | 'CLOSED'
      | 'FEEDBACK_GIVEN'
      | 'INTERPRETING'
      | 'OFFERED'
      | 'RECEIVED'
      | 'REDIRECTED_TO_CARE'
      | 'WEIGHED'
      | 'WITHDRAWN';
  };
  SignalStep: {
    name: 'SignalStep';
    enumValues:
      | 'ACKNOWLEDGE'
      | 'ASK_WAIVER'
      | 'CLOSE'
      | 'CONFIRM_CARE'
      | 'GIVE_FEEDBACK'
      | 'INTERPRET'
      | 'JOIN'
      | 'OFFER'
      | 'RETURN'
      | 'SPLIT'
      | 'TAKE_BACK'
      | 'WITHDRAW';
  };
  SignalWithdrawal: {
    kind: 'OBJECT';
    name: 'SignalWithdrawal';
    fields: {
      reason: { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      toldTo: { name: 'toldTo'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      withdrawnAt: {
        name: 'withdrawnAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
    };
  };
  SizeClass: { name: 'SizeClass'; enumValues: 'LARGE' | 'MEDIUM' | 'SMALL' };
  SourceRegime: { name: 'SourceRegime'; enumValues: 'AVG' | 'MEDICAL_YOUTH' | 'WJSG' | 'WPG' };
  SplitSignalInput: {
    kind: 'INPUT_OBJECT';
    name: 'SplitSignalInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'person';
        type: { kind: 'INPUT_OBJECT'; name: 'PersonOfConcernInput'; ofType: null };
        defaultValue: null;
      },
      {
        name: 'signalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  StandingSlot: {
    kind: 'OBJECT';
    name: 'StandingSlot';
    fields: {
      day: {
        name: 'day';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      endsAt: {
        name: 'endsAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      series: {
        name: 'series';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'MeetingSeries'; ofType: null } };
      };
      startsAt: {
        name: 'startsAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
    };
  };
  StartAftercareInput: {
    kind: 'INPUT_OBJECT';
    name: 'StartAftercareInput';
    isOneOf: false;
    inputFields: [
      { name: 'arrangement'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'endCriteria';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
        defaultValue: null;
      },
      { name: 'everyDays'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  StartExerciseInput: {
    kind: 'INPUT_OBJECT';
    name: 'StartExerciseInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'municipalityId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'scenario';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  StopExerciseInput: {
    kind: 'INPUT_OBJECT';
    name: 'StopExerciseInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'exerciseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  String: unknown;
  SubjectContact: {
    kind: 'OBJECT';
    name: 'SubjectContact';
    fields: {
      email: { name: 'email'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      nameEn: { name: 'nameEn'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      nameNl: { name: 'nameNl'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      phone: { name: 'phone'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      regime: {
        name: 'regime';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  SubjectContacts: {
    kind: 'OBJECT';
    name: 'SubjectContacts';
    fields: {
      contacts: {
        name: 'contacts';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'SubjectContact'; ofType: null } };
          };
        };
      };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      phone: {
        name: 'phone';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      region: { name: 'region'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  SubmitJudgementInput: {
    kind: 'INPUT_OBJECT';
    name: 'SubmitJudgementInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'answers';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'INPUT_OBJECT'; name: 'CriterionAnswerInput'; ofType: null };
          };
        };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'preferredOutcome'; type: { kind: 'ENUM'; name: 'WeighingOutcome'; ofType: null }; defaultValue: null },
      { name: 'rationale'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'weighingId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  SubmitSignalInput: {
    kind: 'INPUT_OBJECT';
    name: 'SubmitSignalInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'link'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'nameMayBeKnown'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      { name: 'narrative'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'person';
        type: { kind: 'INPUT_OBJECT'; name: 'PersonOfConcernInput'; ofType: null };
        defaultValue: null;
      },
      { name: 'reporter'; type: { kind: 'INPUT_OBJECT'; name: 'ReporterInput'; ofType: null }; defaultValue: null },
      { name: 'reporterType'; type: { kind: 'ENUM'; name: 'ReporterType'; ofType: null }; defaultValue: null },
      {
        name: 'slug';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        defaultValue: null;
      },
      { name: 'systemKey'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'systemNumber'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'theme'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'website'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  SubmittedSignal: {
    kind: 'OBJECT';
    name: 'SubmittedSignal';
    fields: {
      isRepeat: {
        name: 'isRepeat';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      receiptCode: {
        name: 'receiptCode';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      receivedAt: { name: 'receivedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
    };
  };
  Subscription: {
    kind: 'OBJECT';
    name: 'Subscription';
    fields: {
      planningProgress: { name: 'planningProgress'; type: { kind: 'OBJECT'; name: 'PlanningProgress'; ofType: null } };
    };
  };
  TableMember: {
    kind: 'OBJECT';
    name: 'TableMember';
    fields: {
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      partyType: {
        name: 'partyType';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  TableReader: {
    kind: 'OBJECT';
    name: 'TableReader';
    fields: {
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      startsAt: {
        name: 'startsAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      until: {
        name: 'until';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
    };
  };
  TakeBackOfferInput: {
    kind: 'INPUT_OBJECT';
    name: 'TakeBackOfferInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'signalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  TakeOverCaseInput: {
    kind: 'INPUT_OBJECT';
    name: 'TakeOverCaseInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'until'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
    ];
  };
  TakenPart: {
    name: 'TakenPart';
    enumValues: 'ACCESS' | 'CASE' | 'CONTRIBUTION' | 'PLAN' | 'SURROUNDINGS' | 'WEIGHING';
  };
  Takeover: {
    kind: 'OBJECT';
    name: 'Takeover';
    fields: {
      isConfirmed: {
        name: 'isConfirmed';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
    };
  };
  TakeoverChance: {
    kind: 'OBJECT';
    name: 'TakeoverChance';
    fields: {
      caseId: {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      };
      managerHasSeat: {
        name: 'managerHasSeat';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
    };
  };
  TakeoverGround: { name: 'TakeoverGround'; enumValues: 'ABSENT' | 'NO_SEAT' };
  TextWarning: {
    kind: 'OBJECT';
    name: 'TextWarning';
    fields: {
      code: {
        name: 'code';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'TextWarningCode'; ofType: null } };
      };
      end: {
        name: 'end';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      start: {
        name: 'start';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  TextWarningCode: { name: 'TextWarningCode'; enumValues: 'ADDRESS' | 'CITIZEN_NUMBER' | 'EMAIL' | 'NAME' | 'PHONE' };
  Theme: {
    kind: 'OBJECT';
    name: 'Theme';
    fields: {
      code: {
        name: 'code';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'ThemeKind'; ofType: null } };
      };
      nameEn: {
        name: 'nameEn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      nameNl: {
        name: 'nameNl';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      regime: {
        name: 'regime';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'LegalRegime'; ofType: null } };
      };
    };
  };
  ThemeKind: { name: 'ThemeKind'; enumValues: 'PERSON' | 'SITUATION' };
  ToldAge: {
    kind: 'OBJECT';
    name: 'ToldAge';
    fields: {
      fromAge: {
        name: 'fromAge';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      source: {
        name: 'source';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      who: {
        name: 'who';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'WhoIsTold'; ofType: null } };
      };
    };
  };
  Uniformity: {
    kind: 'OBJECT';
    name: 'Uniformity';
    fields: {
      criteria: {
        name: 'criteria';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'UniformityCriterion'; ofType: null };
            };
          };
        };
      };
      from: { name: 'from'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      otherOutcomes: {
        name: 'otherOutcomes';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      outcomes: {
        name: 'outcomes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'UniformityOutcome'; ofType: null };
            };
          };
        };
      };
      sameAsJoint: { name: 'sameAsJoint'; type: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      theme: {
        name: 'theme';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Theme'; ofType: null } };
      };
      unanimous: { name: 'unanimous'; type: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      until: {
        name: 'until';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      };
      weighings: { name: 'weighings'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
    };
  };
  UniformityCriterion: {
    kind: 'OBJECT';
    name: 'UniformityCriterion';
    fields: {
      code: {
        name: 'code';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      no: {
        name: 'no';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      };
      textEn: {
        name: 'textEn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      textNl: {
        name: 'textNl';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      unanimous: {
        name: 'unanimous';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      };
      weighings: {
        name: 'weighings';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      withMost: {
        name: 'withMost';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      };
      yes: {
        name: 'yes';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Float'; ofType: null } };
      };
    };
  };
  UniformityOutcome: {
    kind: 'OBJECT';
    name: 'UniformityOutcome';
    fields: {
      outcome: {
        name: 'outcome';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'WeighingOutcome'; ofType: null } };
      };
      weighings: {
        name: 'weighings';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  UploadCalendarInput: {
    kind: 'INPUT_OBJECT';
    name: 'UploadCalendarInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'content';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
        defaultValue: null;
      },
      { name: 'encoding'; type: { kind: 'ENUM'; name: 'CalendarEncoding'; ofType: null }; defaultValue: 'PLAIN' },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  Urgency: { name: 'Urgency'; enumValues: 'ACUTE' | 'HIGH' | 'NORMAL' };
  Visibility: {
    kind: 'OBJECT';
    name: 'Visibility';
    fields: {
      grants: {
        name: 'grants';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'AccessGrant'; ofType: null } };
          };
        };
      };
      insiders: {
        name: 'insiders';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Insider'; ofType: null } };
          };
        };
      };
      mayGive: {
        name: 'mayGive';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
    };
  };
  WeighInterestsInput: {
    kind: 'INPUT_OBJECT';
    name: 'WeighInterestsInput';
    isOneOf: false;
    inputFields: [
      { name: 'careView'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'prevails'; type: { kind: 'ENUM'; name: 'PrevailingInterest'; ofType: null }; defaultValue: null },
      { name: 'safetyView'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'until'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      { name: 'why'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  Weighing: {
    kind: 'OBJECT';
    name: 'Weighing';
    fields: {
      composition: {
        name: 'composition';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      concludedAt: { name: 'concludedAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      criteria: {
        name: 'criteria';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Criterion'; ofType: null } };
          };
        };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      isExercise: {
        name: 'isExercise';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      judgeBy: {
        name: 'judgeBy';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      judgements: {
        name: 'judgements';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Judgement'; ofType: null } };
          };
        };
      };
      members: {
        name: 'members';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'WeighingMember'; ofType: null } };
          };
        };
      };
      moreBy: { name: 'moreBy'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null } };
      moreFrom: { name: 'moreFrom'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      number: {
        name: 'number';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      openedAt: {
        name: 'openedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      outcome: { name: 'outcome'; type: { kind: 'ENUM'; name: 'WeighingOutcome'; ofType: null } };
      signal: { name: 'signal'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      status: {
        name: 'status';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'WeighingStatus'; ofType: null } };
      };
      steps: {
        name: 'steps';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'WeighingStep'; ofType: null } };
          };
        };
      };
      texts: { name: 'texts'; type: { kind: 'OBJECT'; name: 'WeighingTexts'; ofType: null } };
      theme: {
        name: 'theme';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Theme'; ofType: null } };
      };
      urgency: {
        name: 'urgency';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'Urgency'; ofType: null } };
      };
      version: {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
    };
  };
  WeighingConnection: {
    kind: 'OBJECT';
    name: 'WeighingConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'WeighingEdge'; ofType: null } };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null } };
      };
    };
  };
  WeighingEdge: {
    kind: 'OBJECT';
    name: 'WeighingEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      node: {
        name: 'node';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Weighing'; ofType: null } };
      };
    };
  };
  WeighingMember: {
    kind: 'OBJECT';
    name: 'WeighingMember';
    fields: {
      canTakePart: { name: 'canTakePart'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      hasJudged: {
        name: 'hasJudged';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      isMe: {
        name: 'isMe';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      member: {
        name: 'member';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      };
      partyType: {
        name: 'partyType';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      replacements: {
        name: 'replacements';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
        };
      };
    };
  };
  WeighingOutcome: {
    name: 'WeighingOutcome';
    enumValues:
      'MORE_INFORMATION' | 'NO_ACTION' | 'PERSON_CENTRED_APPROACH' | 'REFERRED_TO_PROSECUTION' | 'REGULAR_CARE';
  };
  WeighingRules: {
    kind: 'OBJECT';
    name: 'WeighingRules';
    fields: {
      adoptedAt: {
        name: 'adoptedAt';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      };
      adoptedBy: { name: 'adoptedBy'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      composition: {
        name: 'composition';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      compositionVersion: {
        name: 'compositionVersion';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      criteria: {
        name: 'criteria';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Criterion'; ofType: null } };
          };
        };
      };
      criteriaVersion: {
        name: 'criteriaVersion';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      };
      isToChange: {
        name: 'isToChange';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      partiesMissing: {
        name: 'partiesMissing';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
      theme: {
        name: 'theme';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Theme'; ofType: null } };
      };
    };
  };
  WeighingStatus: { name: 'WeighingStatus'; enumValues: 'CONCLUDED' | 'ENDED' | 'JOINT' | 'JUDGING' | 'OPEN' };
  WeighingStep: {
    name: 'WeighingStep';
    enumValues: 'CONCLUDE' | 'END' | 'JUDGE' | 'OPEN_JOINT_PHASE' | 'REPLACE_SEAT';
  };
  WeighingTexts: {
    kind: 'OBJECT';
    name: 'WeighingTexts';
    fields: {
      dissent: { name: 'dissent'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      proportionality: {
        name: 'proportionality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      rationale: {
        name: 'rationale';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      subsidiarity: {
        name: 'subsidiarity';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  WhereToReport: {
    kind: 'OBJECT';
    name: 'WhereToReport';
    fields: {
      contacts: {
        name: 'contacts';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ContactPoint'; ofType: null } };
          };
        };
      };
      emergency: {
        name: 'emergency';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'EmergencyLine'; ofType: null } };
          };
        };
      };
      formIsOpen: {
        name: 'formIsOpen';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      phone: {
        name: 'phone';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      region: { name: 'region'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      regionContacts: {
        name: 'regionContacts';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'ContactPoint'; ofType: null } };
          };
        };
      };
    };
  };
  WhoIsTold: { name: 'WhoIsTold'; enumValues: 'BOTH' | 'PARENTS' | 'PERSON' };
  WithdrawAccessRequestInput: {
    kind: 'INPUT_OBJECT';
    name: 'WithdrawAccessRequestInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'requestId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  WithdrawContributionInput: {
    kind: 'INPUT_OBJECT';
    name: 'WithdrawContributionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'contributionId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  WithdrawDocumentInput: {
    kind: 'INPUT_OBJECT';
    name: 'WithdrawDocumentInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'documentId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  WithdrawHandoverInput: {
    kind: 'INPUT_OBJECT';
    name: 'WithdrawHandoverInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'handoverId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  WithdrawOwnDocumentInput: {
    kind: 'INPUT_OBJECT';
    name: 'WithdrawOwnDocumentInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'documentId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  WithdrawReportInput: {
    kind: 'INPUT_OBJECT';
    name: 'WithdrawReportInput';
    isOneOf: false;
    inputFields: [
      { name: 'code'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  WithdrawSignalInput: {
    kind: 'INPUT_OBJECT';
    name: 'WithdrawSignalInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'reason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'signalId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'version';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  WithdrawnReport: {
    kind: 'OBJECT';
    name: 'WithdrawnReport';
    fields: {
      isWithdrawn: {
        name: 'isWithdrawn';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
    };
  };
  WorkItem: {
    kind: 'OBJECT';
    name: 'WorkItem';
    fields: {
      accessRequest: { name: 'accessRequest'; type: { kind: 'OBJECT'; name: 'AccessRequest'; ofType: null } };
      card: { name: 'card'; type: { kind: 'OBJECT'; name: 'PoolCard'; ofType: null } };
      caseFile: { name: 'caseFile'; type: { kind: 'OBJECT'; name: 'CaseFile'; ofType: null } };
      contributionAsk: { name: 'contributionAsk'; type: { kind: 'OBJECT'; name: 'ContributionAsk'; ofType: null } };
      dueAt: { name: 'dueAt'; type: { kind: 'SCALAR'; name: 'DateTime'; ofType: null } };
      grantToSecond: { name: 'grantToSecond'; type: { kind: 'OBJECT'; name: 'GrantToSecond'; ofType: null } };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      municipality: {
        name: 'municipality';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'Municipality'; ofType: null } };
      };
      reason: {
        name: 'reason';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: 'WorkReason'; ofType: null } };
      };
      signal: { name: 'signal'; type: { kind: 'OBJECT'; name: 'Signal'; ofType: null } };
      theme: { name: 'theme'; type: { kind: 'OBJECT'; name: 'Theme'; ofType: null } };
      weighing: { name: 'weighing'; type: { kind: 'OBJECT'; name: 'Weighing'; ofType: null } };
    };
  };
  WorkReason: {
    name: 'WorkReason';
    enumValues:
      | 'ACCESS_TO_APPROVE'
      | 'ACCESS_TO_DECIDE'
      | 'ACCESS_TO_SECOND'
      | 'ANSWER_TO_READ'
      | 'CARD_TO_ANSWER'
      | 'CASE_OPENED'
      | 'CASE_TO_COORDINATE'
      | 'CASE_WITHOUT_MANAGER'
      | 'CONSENT_ASKED'
      | 'CONTACT_DUE'
      | 'CONTRIBUTION_ASKED'
      | 'COVENANT_ENDS_IN_7'
      | 'COVENANT_ENDS_IN_30'
      | 'COVENANT_ENDS_IN_90'
      | 'COVENANT_RUNS_OUT'
      | 'DECISION_DOCUMENT_DUE'
      | 'DUPLICATE_CHECK_HELD'
      | 'DUPLICATE_CHECK_WAITS'
      | 'ESCALATION_TO_ANSWER'
      | 'FEEDBACK_TO_GIVE'
      | 'HANDOVER_TO_ANSWER'
      | 'INTERESTS_TO_REVIEW'
      | 'JOINT_PHASE_TO_OPEN'
      | 'MEASURE_DUE'
      | 'MORE_INFORMATION_TO_BRING'
      | 'MORE_INFORMATION_WANTED'
      | 'NO_DEPUTY'
      | 'PERSON_TO_INFORM'
      | 'PLAN_TO_APPROVE'
      | 'PLAN_TO_REVIEW'
      | 'POSSIBLE_DUPLICATE'
      | 'REGIME_TO_DECIDE'
      | 'REGIME_TO_REVIEW'
      | 'REPORTS_REFUSED'
      | 'RESTRICTION_WITHOUT_DESK'
      | 'REVIEW_TO_GIVE'
      | 'SIGNAL_TO_ACKNOWLEDGE'
      | 'SIGNAL_TO_ACKNOWLEDGE_AS_DEPUTY'
      | 'SIGNAL_TO_CLOSE'
      | 'SIGNAL_TO_DECIDE'
      | 'SIGNAL_TO_INTERPRET'
      | 'SIGNAL_WAITS'
      | 'TAKEOVER_TO_REVIEW'
      | 'WEIGHING_LATE'
      | 'WEIGHING_TO_CONCLUDE'
      | 'WEIGHING_TO_JUDGE';
  };
  WriteCasePlanInput: {
    kind: 'INPUT_OBJECT';
    name: 'WriteCasePlanInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'goals';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'INPUT_OBJECT'; name: 'PlanGoalInput'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'planVersion';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  WriteMayorNoteInput: {
    kind: 'INPUT_OBJECT';
    name: 'WriteMayorNoteInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'facts'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'options';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
        defaultValue: null;
      },
      { name: 'question'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  WriteMeasureInput: {
    kind: 'INPUT_OBJECT';
    name: 'WriteMeasureInput';
    isOneOf: false;
    inputFields: [
      { name: 'basis'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'dueOn'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      { name: 'goalId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'kind'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'lifeDomain'; type: { kind: 'ENUM'; name: 'LifeDomain'; ofType: null }; defaultValue: null },
      { name: 'measureId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'nature'; type: { kind: 'ENUM'; name: 'MeasureNature'; ofType: null }; defaultValue: null },
      { name: 'necessity'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'ownerId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: null },
      { name: 'startsOn'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      { name: 'title'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'track'; type: { kind: 'ENUM'; name: 'LegalTrack'; ofType: null }; defaultValue: null },
      { name: 'version'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null }; defaultValue: null },
    ];
  };
  WritePlanViewsInput: {
    kind: 'INPUT_OBJECT';
    name: 'WritePlanViewsInput';
    isOneOf: false;
    inputFields: [
      { name: 'because'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'caseId';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      {
        name: 'idempotencyKey';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
        defaultValue: null;
      },
      { name: 'isInformed'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null }; defaultValue: null },
      { name: 'lookAgainOn'; type: { kind: 'SCALAR'; name: 'Day'; ofType: null }; defaultValue: null },
      { name: 'parentsView'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'personView'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      {
        name: 'planVersion';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
        defaultValue: null;
      },
    ];
  };
  WrittenCriterionInput: {
    kind: 'INPUT_OBJECT';
    name: 'WrittenCriterionInput';
    isOneOf: false;
    inputFields: [
      { name: 'code'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'textEn'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
      { name: 'textNl'; type: { kind: 'SCALAR'; name: 'String'; ofType: null }; defaultValue: null },
    ];
  };
  __Directive: {
    kind: 'OBJECT';
    name: '__Directive';
    fields: {
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      description: { name: 'description'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      isRepeatable: {
        name: 'isRepeatable';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      locations: {
        name: 'locations';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: '__DirectiveLocation'; ofType: null };
            };
          };
        };
      };
      args: {
        name: 'args';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__InputValue'; ofType: null } };
          };
        };
      };
      isDeprecated: {
        name: 'isDeprecated';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      deprecationReason: { name: 'deprecationReason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  __DirectiveLocation: {
    name: '__DirectiveLocation';
    enumValues:
      | 'QUERY'
      | 'MUTATION'
      | 'SUBSCRIPTION'
      | 'FIELD'
      | 'FRAGMENT_DEFINITION'
      | 'FRAGMENT_SPREAD'
      | 'INLINE_FRAGMENT'
      | 'VARIABLE_DEFINITION'
      | 'SCHEMA'
      | 'SCALAR'
      | 'OBJECT'
      | 'FIELD_DEFINITION'
      | 'ARGUMENT_DEFINITION'
      | 'INTERFACE'
      | 'UNION'
      | 'ENUM'
      | 'ENUM_VALUE'
      | 'INPUT_OBJECT'
      | 'INPUT_FIELD_DEFINITION'
      | 'DIRECTIVE_DEFINITION';
  };
  __EnumValue: {
    kind: 'OBJECT';
    name: '__EnumValue';
    fields: {
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      description: { name: 'description'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      isDeprecated: {
        name: 'isDeprecated';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      deprecationReason: { name: 'deprecationReason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  __Field: {
    kind: 'OBJECT';
    name: '__Field';
    fields: {
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      description: { name: 'description'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      args: {
        name: 'args';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__InputValue'; ofType: null } };
          };
        };
      };
      type: {
        name: 'type';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__Type'; ofType: null } };
      };
      isDeprecated: {
        name: 'isDeprecated';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      deprecationReason: { name: 'deprecationReason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  __InputValue: {
    kind: 'OBJECT';
    name: '__InputValue';
    fields: {
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      description: { name: 'description'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      type: {
        name: 'type';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__Type'; ofType: null } };
      };
      defaultValue: { name: 'defaultValue'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      isDeprecated: {
        name: 'isDeprecated';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      };
      deprecationReason: { name: 'deprecationReason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  __Schema: {
    kind: 'OBJECT';
    name: '__Schema';
    fields: {
      description: { name: 'description'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      types: {
        name: 'types';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__Type'; ofType: null } };
          };
        };
      };
      queryType: {
        name: 'queryType';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__Type'; ofType: null } };
      };
      mutationType: { name: 'mutationType'; type: { kind: 'OBJECT'; name: '__Type'; ofType: null } };
      subscriptionType: { name: 'subscriptionType'; type: { kind: 'OBJECT'; name: '__Type'; ofType: null } };
      directives: {
        name: 'directives';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__Directive'; ofType: null } };
          };
        };
      };
    };
  };
  __Type: {
    kind: 'OBJECT';
    name: '__Type';
    fields: {
      kind: {
        name: 'kind';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: '__TypeKind'; ofType: null } };
      };
      name: { name: 'name'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      description: { name: 'description'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      specifiedByURL: { name: 'specifiedByURL'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      fields: {
        name: 'fields';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__Field'; ofType: null } };
        };
      };
      interfaces: {
        name: 'interfaces';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__Type'; ofType: null } };
        };
      };
      possibleTypes: {
        name: 'possibleTypes';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__Type'; ofType: null } };
        };
      };
      enumValues: {
        name: 'enumValues';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__EnumValue'; ofType: null } };
        };
      };
      inputFields: {
        name: 'inputFields';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__InputValue'; ofType: null } };
        };
      };
      ofType: { name: 'ofType'; type: { kind: 'OBJECT'; name: '__Type'; ofType: null } };
      isOneOf: { name: 'isOneOf'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
    };
  };
  __TypeKind: {
    name: '__TypeKind';
    enumValues: 'SCALAR' | 'OBJECT' | 'INTERFACE' | 'UNION' | 'ENUM' | 'INPUT_OBJECT' | 'LIST' | 'NON_NULL';
  };
};

/** An IntrospectionQuery representation of your schema.
 *
 * @remarks
 * This is an introspection of your schema saved as a file by GraphQLSP.
 * It will automatically be used by `gql.tada` to infer the types of your GraphQL documents.
 * If you need to reuse this data or update your `scalars`, update `tadaOutputLocation` to
 * instead save to a .ts instead of a .d.ts file.
 */
export type introspection = {
  name: never;
  query: 'Query';
  mutation: 'Mutation';
  subscription: 'Subscription';
  types: introspection_types;
};

import * as gqlTada from 'gql.tada';

declare module 'gql.tada' {
  interface setupSchema {
    introspection: introspection;
  }
}
