// Generated from the SDL of the scopes, do not edit; npm run check -- --write

export type introspection_types = {
  Boolean: unknown;
  DateTime: unknown;
  Day: unknown;
  ID: unknown;
  Int: unknown;
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
            ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
          };
        };
      };
    };
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
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      phone: { name: 'phone'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      tenantName: {
        name: 'tenantName';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
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
  Node: {
    kind: 'INTERFACE';
    name: 'Node';
    fields: {
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
    };
    possibleTypes: 'MeetingRoom' | 'MeetingSeries' | 'Member' | 'Municipality' | 'Organisation';
  };
  Organisation: {
    kind: 'OBJECT';
    name: 'Organisation';
    fields: {
      domain: {
        name: 'domain';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
      name: {
        name: 'name';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      partyType: {
        name: 'partyType';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      phone: {
        name: 'phone';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      tier: {
        name: 'tier';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
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
  PoolCard: {
    kind: 'OBJECT';
    name: 'PoolCard';
    fields: {
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
    };
  };
  Query: {
    kind: 'OBJECT';
    name: 'Query';
    fields: {
      me: { name: 'me'; type: { kind: 'OBJECT'; name: 'Me'; ofType: null } };
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
      member: { name: 'member'; type: { kind: 'OBJECT'; name: 'Member'; ofType: null } };
      region: { name: 'region'; type: { kind: 'OBJECT'; name: 'Region'; ofType: null } };
      standingSlots: {
        name: 'standingSlots';
        type: {
          kind: 'LIST';
          name: never;
          ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: 'StandingSlot'; ofType: null } };
        };
      };
    };
  };
  Region: {
    kind: 'OBJECT';
    name: 'Region';
    fields: {
      email: {
        name: 'email';
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
      id: { name: 'id'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null } } };
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
  SeriesKind: { name: 'SeriesKind'; enumValues: 'CASE_TABLE' | 'INFORMATION' | 'TRIAGE' };
  SizeClass: { name: 'SizeClass'; enumValues: 'LARGE' | 'MEDIUM' | 'SMALL' };
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
  String: unknown;
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
        type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      };
    };
  };
  ThemeKind: { name: 'ThemeKind'; enumValues: 'PERSON' | 'SITUATION' };
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
  mutation: never;
  subscription: never;
  types: introspection_types;
};

import * as gqlTada from 'gql.tada';

declare module 'gql.tada' {
  interface setupSchema {
    introspection: introspection;
  }
}
