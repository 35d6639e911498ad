import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, page } from './page.js';
import { StaticWeb } from './static-web.js';

const OURS = /^\/(api|graphql|idp)(\/|$)/;

/** Everything that is no address of the edge itself: the web app's files and screens. */
@Controller()
export class WebController {
  constructor(@Inject(StaticWeb) private readonly web: StaticWeb) {}

  @Get('*')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const path = request.url.split('?', 1)[0] ?? '/';
    if (OURS.test(path)) throw new NotFoundException();
    if (!this.web.isBuilt && path === '/') return this.notBuilt(request, reply);
    const answer = await this.web.answer(path, request.headers);
    if (!answer) throw new NotFoundException();
    void reply
      .code(answer.status)
      .headers({ ...answer.headers })
      .send(answer.body ?? undefined);
  }

  private notBuilt(request: FastifyRequest, reply: FastifyReply): void {
    const language = languageOf(request.headers['accept-language']);
    const body =
      language === 'nl' ? '<p>De schermen zijn nog niet gebouwd.</p>' : '<p>The screens have not been built yet.</p>';
    const { html, headers } = page({ language, title: 'Regiotafel', body });
    void reply.headers({ ...headers }).send(html);
  }
}
