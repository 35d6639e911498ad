import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { CaseFileView } from '../case-file/case-file.service.js';
import {
  addDocument,
  ownDocumentsPage,
  rescanDocumentInput,
  shareDocumentInput,
  withdrawDocumentInput,
  withdrawOwnDocumentInput,
} from './document.input.js';
import { loadDocuments } from './document.loader.js';
import { DocumentService } from './document.service.js';
import { OwnDocuments } from './own-document.service.js';

@Resolver('CaseFile')
export class DocumentResolver {
  constructor(
    private readonly documents: DocumentService,
    private readonly own: OwnDocuments,
  ) {}

  @Query('documentRules')
  rules() {
    return this.documents.rules;
  }

  @Query('documentContent')
  content(@Who() actor: Actor, @Args('id') id: string) {
    return this.documents.open(actor, id);
  }

  @ResolveField('documents')
  ofCase({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return loadDocuments(context, this.documents, row.id);
  }

  @Mutation('addDocument')
  add(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.documents.add(actor, parse(addDocument(this.documents.rules), input));
  }

  @Mutation('withdrawDocument')
  withdraw(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.documents.withdraw(actor, parse(withdrawDocumentInput, input));
  }

  @Mutation('shareDocument')
  share(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.documents.share(actor, parse(shareDocumentInput, input));
  }

  @Query('ownDocuments')
  mine(@Who() actor: Actor, @Args() args: unknown) {
    return this.own.mine(actor, parse(ownDocumentsPage, args));
  }

  @Mutation('shareOwnDocument')
  shareOwn(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.own.share(actor, parse(shareDocumentInput, input));
  }

  @Mutation('withdrawOwnDocument')
  withdrawOwn(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.own.withdraw(actor, parse(withdrawOwnDocumentInput, input));
  }

  @Mutation('rescanDocument')
  rescan(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.documents.rescan(actor, parse(rescanDocumentInput, input));
  }
}
