/** What some of the documents are answered, so that two equal wrongs do not pass. Error ids are numbered. */
export const ANSWERS: Readonly<Record<string, string>> = {
  'a reference to its owner': '200 {"data":{"card":{"title":"First","lead":{"name":"Noor","role":"LIAISON"}}}}',
  'the id of a reference, without its owner': '200 {"data":{"card":{"lead":{"id":"gone","__typename":"Person"}}}}',
  'there, back and there again':
    '200 {"errors":[{"message":"Not found","path":["requests",1,"card"],"extensions":{"code":"NOT_FOUND"}},{"message":"Internal error","path":["requests",2,"card"],"extensions":{"code":"INTERNAL","errorId":"#1"}}],"data":{"requests":[{"need":"a psychiatrist","card":{"title":"First","lead":{"name":"Noor","leads":[{"id":"c1","requests":[{"id":"r1"}]}]}}},{"need":"a lawyer","card":null},{"need":"somebody","card":null}]}}',
  'lists of lists of references':
    '200 {"errors":[{"message":"Not found","path":["request","grid",1,0],"extensions":{"code":"NOT_FOUND"}}],"data":{"request":{"grid":[[{"id":"p1","name":"Noor"},null],[null,{"id":"p2","name":"Bram"}],null]}}}',
  'fields of three scopes on one reference':
    '200 {"data":{"request":{"card":{"id":"c1","title":"First","urgent":true,"requests":[{"id":"r1"}],"lead":{"name":"Noor","requests":[]}}}}}',
  'a field another scope adds, below a dangling reference':
    '200 {"data":{"request":{"card":{"id":"c9","urgent":false,"requests":[{"id":"r2"}]}}}}',
  'a dangling reference, asked for what may not be null':
    '200 {"errors":[{"message":"Not found","path":["card","lead"],"extensions":{"code":"NOT_FOUND"}}],"data":{"card":{"title":"Second","lead":null}}}',
  'a dangling reference, asked for what may be null':
    '200 {"data":{"card":{"title":"Second","lead":{"id":"gone","bornOn":null,"phone":null}}}}',
  'a forbidden reference, asked for what may be null':
    '200 {"errors":[{"message":"Not found","path":["card","lead","bornOn"],"extensions":{"code":"NOT_FOUND"}},{"message":"Not found","path":["card","lead","phone"],"extensions":{"code":"NOT_FOUND"}},{"message":"Not found","path":["card","lead","seenAt"],"extensions":{"code":"NOT_FOUND"}}],"data":{"card":{"id":"c3","lead":{"id":"forbidden","bornOn":null,"phone":null,"seenAt":null}}}}',
  'a reference whose owner fails':
    '200 {"errors":[{"message":"Internal error","path":["card","lead"],"extensions":{"code":"INTERNAL","errorId":"#1"}}],"data":{"card":{"id":"c6","lead":null}}}',
  'missing and forbidden ones in a list':
    '200 {"errors":[{"message":"Not found","path":["card","members",1],"extensions":{"code":"NOT_FOUND"}},{"message":"Not found","path":["card","members",2],"extensions":{"code":"NOT_FOUND"}}],"data":{"card":{"members":[{"id":"p2","name":"Bram"},null,null,{"id":"p1","name":"Noor"}]}}}',
  'missing and forbidden ones in a list without nulls':
    '200 {"errors":[{"message":"Not found","path":["card","strictMembers"],"extensions":{"code":"NOT_FOUND"}}],"data":{"card":{"id":"c2","strictMembers":null}}}',
  'a failure of a field that may not be null':
    '200 {"errors":[{"message":"Internal error","path":["person"],"extensions":{"code":"INTERNAL","errorId":"#1"}}],"data":{"person":null}}',
  'a null that is not allowed, in a list':
    '200 {"errors":[{"message":"Internal error","path":["cards",2],"extensions":{"code":"INTERNAL","errorId":"#1"}}],"data":{"cards":[{"id":"c1","title":"First"},{"id":"c2","title":"Second"},null,{"id":"c4","title":"Fourth"},{"id":"c5","title":"Fifth"},{"id":"c6","title":"Sixth"}]}}',
  'scalars out':
    '200 {"data":{"a":{"bornOn":"1980-02-29","seenAt":"2026-03-02T09:00:00.123Z"},"b":{"bornOn":null,"seenAt":"1970-01-01T00:00:00.000Z"},"c":{"openedAt":"2026-03-02T09:00:00.000Z"}}}',
  'scalars in': '200 {"data":{"deadline":{"at":"2026-03-03T09:00:00.000Z","day":"2026-02-28"}}}',
  'a variable of the wrong scalar':
    '400 {"errors":[{"message":"The variables do not fit the document","extensions":{"code":"BAD_USER_INPUT"}}]}',
  'a union with references inside':
    '200 {"errors":[{"message":"Not found","path":["found",1,"by"],"extensions":{"code":"NOT_FOUND"}}],"data":{"found":[{"__typename":"Note","text":"a note","by":{"name":"Bram"}},{"__typename":"Note","text":"an orphan","by":null}]}}',
  'nobody, where an actor is needed':
    '200 {"errors":[{"message":"Sign in first","path":["card"],"extensions":{"code":"UNAUTHENTICATED"}},{"message":"Sign in first","path":["me"],"extensions":{"code":"UNAUTHENTICATED"}}],"data":{"me":null,"card":null,"greeting":"Hello all"}}',
  'a change and what follows from it':
    '200 {"data":{"openCard":{"title":"New","tags":["new"],"lead":{"name":"Noor","leads":[{"id":"c1"},{"id":"c7"}]}}}}',
  'what is read after the change': '200 {"data":{"latest":{"name":"Bo"}}}',
  'a change that refers to another scope':
    '200 {"data":{"ask":{"request":{"id":"r4","card":{"title":"First"},"expert":{"name":"Bo"}},"card":{"title":"First","requests":[{"id":"r1"},{"id":"r4"}]}}}}',
  'skipped and included fields': '200 {"data":{"card":{"lead":{"id":"p1"}}}}',
  'a subscription without a stream':
    '400 {"errors":[{"message":"Subscriptions answer as a stream","extensions":{"code":"SUBSCRIPTION_NEEDS_STREAM"}}]}',
};
