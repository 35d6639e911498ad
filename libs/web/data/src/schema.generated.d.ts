/* eslint-disable */
/* prettier-ignore */

export type introspection_types = {
    'Boolean': unknown;
    'DateTime': unknown;
    'Day': unknown;
    'Query': { kind: 'OBJECT'; name: 'Query'; fields: { 'version': { name: 'version'; type: { kind: 'SCALAR'; name: 'String'; ofType: null; } }; }; };
    'String': unknown;
    '__Directive': { kind: 'OBJECT'; name: '__Directive'; fields: { 'name': { name: 'name'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null; }; } }; 'description': { name: 'description'; type: { kind: 'SCALAR'; name: 'String'; ofType: null; } }; 'isRepeatable': { name: 'isRepeatable'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null; }; } }; 'locations': { name: 'locations'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'LIST'; name: never; ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: '__DirectiveLocation'; ofType: null; }; }; }; } }; 'args': { name: 'args'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'LIST'; name: never; ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__InputValue'; ofType: null; }; }; }; } }; 'isDeprecated': { name: 'isDeprecated'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null; }; } }; 'deprecationReason': { name: 'deprecationReason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null; } }; }; };
    '__DirectiveLocation': { name: '__DirectiveLocation'; enumValues: 'QUERY' | 'MUTATION' | 'SUBSCRIPTION' | 'FIELD' | 'FRAGMENT_DEFINITION' | 'FRAGMENT_SPREAD' | 'INLINE_FRAGMENT' | 'VARIABLE_DEFINITION' | 'SCHEMA' | 'SCALAR' | 'OBJECT' | 'FIELD_DEFINITION' | 'ARGUMENT_DEFINITION' | 'INTERFACE' | 'UNION' | 'ENUM' | 'ENUM_VALUE' | 'INPUT_OBJECT' | 'INPUT_FIELD_DEFINITION' | 'DIRECTIVE_DEFINITION'; };
    '__EnumValue': { kind: 'OBJECT'; name: '__EnumValue'; fields: { 'name': { name: 'name'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null; }; } }; 'description': { name: 'description'; type: { kind: 'SCALAR'; name: 'String'; ofType: null; } }; 'isDeprecated': { name: 'isDeprecated'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null; }; } }; 'deprecationReason': { name: 'deprecationReason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null; } }; }; };
    '__Field': { kind: 'OBJECT'; name: '__Field'; fields: { 'name': { name: 'name'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null; }; } }; 'description': { name: 'description'; type: { kind: 'SCALAR'; name: 'String'; ofType: null; } }; 'args': { name: 'args'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'LIST'; name: never; ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__InputValue'; ofType: null; }; }; }; } }; 'type': { name: 'type'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__Type'; ofType: null; }; } }; 'isDeprecated': { name: 'isDeprecated'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null; }; } }; 'deprecationReason': { name: 'deprecationReason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null; } }; }; };
    '__InputValue': { kind: 'OBJECT'; name: '__InputValue'; fields: { 'name': { name: 'name'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'String'; ofType: null; }; } }; 'description': { name: 'description'; type: { kind: 'SCALAR'; name: 'String'; ofType: null; } }; 'type': { name: 'type'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__Type'; ofType: null; }; } }; 'defaultValue': { name: 'defaultValue'; type: { kind: 'SCALAR'; name: 'String'; ofType: null; } }; 'isDeprecated': { name: 'isDeprecated'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null; }; } }; 'deprecationReason': { name: 'deprecationReason'; type: { kind: 'SCALAR'; name: 'String'; ofType: null; } }; }; };
    '__Schema': { kind: 'OBJECT'; name: '__Schema'; fields: { 'description': { name: 'description'; type: { kind: 'SCALAR'; name: 'String'; ofType: null; } }; 'types': { name: 'types'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'LIST'; name: never; ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__Type'; ofType: null; }; }; }; } }; 'queryType': { name: 'queryType'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__Type'; ofType: null; }; } }; 'mutationType': { name: 'mutationType'; type: { kind: 'OBJECT'; name: '__Type'; ofType: null; } }; 'subscriptionType': { name: 'subscriptionType'; type: { kind: 'OBJECT'; name: '__Type'; ofType: null; } }; 'directives': { name: 'directives'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'LIST'; name: never; ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__Directive'; ofType: null; }; }; }; } }; }; };
    '__Type': { kind: 'OBJECT'; name: '__Type'; fields: { 'kind': { name: 'kind'; type: { kind: 'NON_NULL'; name: never; ofType: { kind: 'ENUM'; name: '__TypeKind'; ofType: null; }; } }; 'name': { name: 'name'; type: { kind: 'SCALAR'; name: 'String'; ofType: null; } }; 'description': { name: 'description'; type: { kind: 'SCALAR'; name: 'String'; ofType: null; } }; 'specifiedByURL': { name: 'specifiedByURL'; type: { kind: 'SCALAR'; name: 'String'; ofType: null; } }; 'fields': { name: 'fields'; type: { kind: 'LIST'; name: never; ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__Field'; ofType: null; }; }; } }; 'interfaces': { name: 'interfaces'; type: { kind: 'LIST'; name: never; ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__Type'; ofType: null; }; }; } }; 'possibleTypes': { name: 'possibleTypes'; type: { kind: 'LIST'; name: never; ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__Type'; ofType: null; }; }; } }; 'enumValues': { name: 'enumValues'; type: { kind: 'LIST'; name: never; ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__EnumValue'; ofType: null; }; }; } }; 'inputFields': { name: 'inputFields'; type: { kind: 'LIST'; name: never; ofType: { kind: 'NON_NULL'; name: never; ofType: { kind: 'OBJECT'; name: '__InputValue'; ofType: null; }; }; } }; 'ofType': { name: 'ofType'; type: { kind: 'OBJECT'; name: '__Type'; ofType: null; } }; 'isOneOf': { name: 'isOneOf'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null; } }; }; };
    '__TypeKind': { name: '__TypeKind'; enumValues: 'SCALAR' | 'OBJECT' | 'INTERFACE' | 'UNION' | 'ENUM' | 'INPUT_OBJECT' | 'LIST' | 'NON_NULL'; };
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
    introspection: introspection
  }
}