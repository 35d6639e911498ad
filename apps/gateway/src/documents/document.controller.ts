import { Controller, Get, Inject, Module, Param, Req, Res } from '@nestjs/common';
import { EdgeGraph, type GraphAnswer } from '@regiotafel/graphql/server';
import { DomainError, type ErrorParams, NotFound } from '@regiotafel/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

const CONTENT = `query DocumentContent($id: ID!) { documentContent(id: $id) { mediaType extension content } }`;

interface Content {
  readonly mediaType: string;
  readonly extension: string;
  readonly content: string;
}

/** Nothing of a document runs, loads or shows in our origin, whatever a browser makes of it. */
const CLOSED = "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const ID_LENGTH = 'document_'.length + 8;
/** A name that says nothing: of no person, no case, no title. */
const fileNameOf = (id: string, extension: string): string => `${id.slice(0, ID_LENGTH)}.${extension}`;

const contentIn = ({ data, errors }: GraphAnswer): Content => {
  const [error] = errors ?? [];
  const { code, params } = (error?.extensions ?? {}) as { code?: string; params?: ErrorParams };
  if (error) throw new DomainError(code ?? 'INTERNAL', error.message, params ?? {});
  const content = (data as { documentContent: Content | null } | null | undefined)?.documentContent;
  if (!content) throw new NotFound();
  return content;
};

/** The content of documents as files: never shown by us, logged by the graph in the transaction that reads it. */
@Controller('api/documents')
export class DocumentController {
  constructor(@Inject(EdgeGraph) private readonly graph: EdgeGraph) {}

  @Get(':id')
  async download(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    const { mediaType, extension, content } = contentIn(await this.graph.ask(request, CONTENT, { id }));
    void reply
      .headers({
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${fileNameOf(id, extension)}"`,
        'content-security-policy': CLOSED,
        'x-content-type-options': 'nosniff',
      })
      .send(Buffer.from(content, 'base64'));
  }
}

/** Needs `EdgeModule` and `GatewayModule` in the same process. */
@Module({ controllers: [DocumentController] })
export class DocumentDownloadModule {}
