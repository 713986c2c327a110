-- The ledger's tables. Offsets are Unicode code points, half-open, into pages.text; dates are EDTF (ISO 8601-2).
-- DuckDB keeps no foreign keys out of list columns; `dragoman show --verify` checks those and every span.

CREATE TABLE meta (
    key VARCHAR PRIMARY KEY,
    value VARCHAR NOT NULL
);
COMMENT ON TABLE meta IS 'What this ledger is: schema version and the Dragoman that wrote it.';
COMMENT ON COLUMN meta.key IS '`schema` or `dragoman`';
COMMENT ON COLUMN meta.value IS 'the version';

CREATE TABLE pages (
    page_id VARCHAR PRIMARY KEY,
    url VARCHAR,
    sha256 VARCHAR NOT NULL,
    media VARCHAR NOT NULL,
    encoding VARCHAR NOT NULL,
    language VARCHAR,
    n_chars INTEGER NOT NULL,
    text VARCHAR NOT NULL
);
COMMENT ON TABLE pages IS 'One document as it was read.';
COMMENT ON COLUMN pages.page_id IS 'hash of the source bytes and of the url or JSONL id where there is one';
COMMENT ON COLUMN pages.url IS 'address the page gives or was given';
COMMENT ON COLUMN pages.sha256 IS 'SHA-256 of the source bytes';
COMMENT ON COLUMN pages.media IS '`text`, `html` or `jsonl`';
COMMENT ON COLUMN pages.encoding IS 'codec that decoded it';
COMMENT ON COLUMN pages.language IS 'BCP 47 tag of the main article; `und` where none was recognised';
COMMENT ON COLUMN pages.n_chars IS 'length of `text` in code points';
COMMENT ON COLUMN pages.text IS 'the decoded page, never rewritten; every span points here';

CREATE TABLE page_paths (
    page_id VARCHAR NOT NULL REFERENCES pages (page_id),
    path VARCHAR NOT NULL,
    PRIMARY KEY (page_id, path)
);
COMMENT ON TABLE page_paths IS 'Where each page was found; the same bytes in two places are one page with two paths.';
COMMENT ON COLUMN page_paths.page_id IS 'the page';
COMMENT ON COLUMN page_paths.path IS 'file, `FILE#id` for a row of a JSONL file, or `-`';

CREATE TABLE blocks (
    page_id VARCHAR NOT NULL REFERENCES pages (page_id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    role VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    part INTEGER NOT NULL
);
COMMENT ON TABLE blocks IS 'The lines of a page and what each of them is.';
COMMENT ON COLUMN blocks.page_id IS 'the page';
COMMENT ON COLUMN blocks."start" IS 'first code point';
COMMENT ON COLUMN blocks."end" IS 'one past the last code point';
COMMENT ON COLUMN blocks.role IS 'title body caption date source tags social related chrome';
COMMENT ON COLUMN blocks.language IS 'BCP 47 tag';
COMMENT ON COLUMN blocks.part IS '0 the main article, 1 and up the other articles in order, -1 nobody''s';

CREATE TABLE dates (
    page_id VARCHAR NOT NULL REFERENCES pages (page_id),
    kind VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    "start" INTEGER,
    "end" INTEGER
);
COMMENT ON TABLE dates IS 'Dates that a page gives of itself.';
COMMENT ON COLUMN dates.page_id IS 'the page';
COMMENT ON COLUMN dates.kind IS 'published updated crawled photo';
COMMENT ON COLUMN dates.value IS 'EDTF';
COMMENT ON COLUMN dates."start" IS 'first code point; null where the date stands in metadata';
COMMENT ON COLUMN dates."end" IS 'one past the last code point, or null';

CREATE TABLE entities (
    entity_id VARCHAR PRIMARY KEY,
    kind VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    qid VARCHAR,
    iso3 VARCHAR,
    country VARCHAR
);
COMMENT ON TABLE entities IS 'Who and what the pages name; recomputed from page_entities after every run.';
COMMENT ON COLUMN entities.entity_id IS 'id in the knowledge base, or `local-...` for who is not in it';
COMMENT ON COLUMN entities.kind IS 'person state government organisation group place outlet agreement operation exercise';
COMMENT ON COLUMN entities.label IS 'the name to show';
COMMENT ON COLUMN entities.qid IS 'Wikidata item, only where a source confirms it';
COMMENT ON COLUMN entities.iso3 IS 'ISO 3166 alpha-3 code of a state';
COMMENT ON COLUMN entities.country IS 'ISO 3166 alpha-3 code of the state it belongs to';

CREATE TABLE entity_labels (
    entity_id VARCHAR NOT NULL REFERENCES entities (entity_id),
    lang VARCHAR NOT NULL,
    label VARCHAR NOT NULL
);
COMMENT ON TABLE entity_labels IS 'What to call an entity in each language.';
COMMENT ON COLUMN entity_labels.entity_id IS 'the entity';
COMMENT ON COLUMN entity_labels.lang IS 'BCP 47 tag';
COMMENT ON COLUMN entity_labels.label IS 'the label';

CREATE TABLE entity_names (
    entity_id VARCHAR NOT NULL REFERENCES entities (entity_id),
    lang VARCHAR NOT NULL,
    name VARCHAR NOT NULL
);
COMMENT ON TABLE entity_names IS 'Every form of an entity''s name seen on the pages.';
COMMENT ON COLUMN entity_names.entity_id IS 'the entity';
COMMENT ON COLUMN entity_names.lang IS 'language of the text it was seen in';
COMMENT ON COLUMN entity_names.name IS 'the name as it stands there';

CREATE TABLE page_entities (
    page_id VARCHAR NOT NULL REFERENCES pages (page_id),
    entity_id VARCHAR NOT NULL REFERENCES entities (entity_id),
    kind VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    qid VARCHAR,
    iso3 VARCHAR,
    country VARCHAR,
    labels MAP(VARCHAR, VARCHAR) NOT NULL,
    names STRUCT(lang VARCHAR, "name" VARCHAR)[] NOT NULL
);
COMMENT ON TABLE page_entities IS 'What each page says of an entity: the observation behind entities, entity_labels and entity_names.';
COMMENT ON COLUMN page_entities.page_id IS 'the page';
COMMENT ON COLUMN page_entities.entity_id IS 'the entity';
COMMENT ON COLUMN page_entities.kind IS 'as in entities';
COMMENT ON COLUMN page_entities.label IS 'as read on this page';
COMMENT ON COLUMN page_entities.qid IS 'as in entities';
COMMENT ON COLUMN page_entities.iso3 IS 'as in entities';
COMMENT ON COLUMN page_entities.country IS 'as in entities';
COMMENT ON COLUMN page_entities.labels IS 'label by language';
COMMENT ON COLUMN page_entities.names IS 'names seen on this page';

CREATE TABLE articles (
    article_id VARCHAR PRIMARY KEY,
    page_id VARCHAR NOT NULL REFERENCES pages (page_id),
    role VARCHAR NOT NULL,
    part INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    published VARCHAR,
    published_basis VARCHAR NOT NULL,
    published_reason VARCHAR,
    source_chain VARCHAR[] NOT NULL,
    byline VARCHAR,
    spans INTEGER[][] NOT NULL,
    first_day DATE,
    last_day DATE
);
COMMENT ON TABLE articles IS 'The articles on a page: the main one, others pasted in, and links'' titles.';
COMMENT ON COLUMN articles.article_id IS 'content hash';
COMMENT ON COLUMN articles.page_id IS 'the page it stands on';
COMMENT ON COLUMN articles.role IS 'main embedded teaser';
COMMENT ON COLUMN articles.part IS 'number of the article on its page, as in blocks';
COMMENT ON COLUMN articles.title IS 'its headline';
COMMENT ON COLUMN articles.language IS 'BCP 47 tag';
COMMENT ON COLUMN articles.published IS 'EDTF; null where nothing dates it';
COMMENT ON COLUMN articles.published_basis IS 'printed given inferred none (given: metadata or JSONL)';
COMMENT ON COLUMN articles.published_reason IS 'how an inferred date was bounded';
COMMENT ON COLUMN articles.source_chain IS 'outlets the page names (entity_id), from first hand to this page';
COMMENT ON COLUMN articles.byline IS 'its authors as printed';
COMMENT ON COLUMN articles.spans IS '[start, end] of its title and body blocks, in order';
COMMENT ON COLUMN articles.first_day IS 'first day that published covers; null where open or undated';
COMMENT ON COLUMN articles.last_day IS 'last day that published covers; null where open or undated';

CREATE TABLE credits (
    article_id VARCHAR NOT NULL REFERENCES articles (article_id),
    "name" VARCHAR NOT NULL,
    hand INTEGER NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    entity_id VARCHAR REFERENCES entities (entity_id)
);
COMMENT ON TABLE credits IS 'Outlets an article credits, as written.';
COMMENT ON COLUMN credits.article_id IS 'the article';
COMMENT ON COLUMN credits."name" IS 'the outlet as written';
COMMENT ON COLUMN credits.hand IS '0 = who had it first';
COMMENT ON COLUMN credits."start" IS 'first code point; null where the credit stands in metadata';
COMMENT ON COLUMN credits."end" IS 'one past the last code point, or null';
COMMENT ON COLUMN credits.entity_id IS 'the outlet, where it is known';

CREATE TABLE mentions (
    mention_id VARCHAR PRIMARY KEY,
    page_id VARCHAR NOT NULL REFERENCES pages (page_id),
    article_id VARCHAR REFERENCES articles (article_id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    entity_id VARCHAR NOT NULL REFERENCES entities (entity_id),
    how VARCHAR NOT NULL,
    office VARCHAR,
    rule VARCHAR NOT NULL
);
COMMENT ON TABLE mentions IS 'Where a page names an entity.';
COMMENT ON COLUMN mentions.mention_id IS 'content hash';
COMMENT ON COLUMN mentions.page_id IS 'the page';
COMMENT ON COLUMN mentions.article_id IS 'the article, where it stands in one';
COMMENT ON COLUMN mentions."start" IS 'first code point';
COMMENT ON COLUMN mentions."end" IS 'one past the last code point';
COMMENT ON COLUMN mentions.text IS 'the words that stand there';
COMMENT ON COLUMN mentions.kind IS 'kind of the entity';
COMMENT ON COLUMN mentions.entity_id IS 'who is named';
COMMENT ON COLUMN mentions.how IS 'name adjective seat role pronoun';
COMMENT ON COLUMN mentions.office IS 'code of the office or body where `how` is role';
COMMENT ON COLUMN mentions.rule IS 'rule that found it';

CREATE TABLE times (
    page_id VARCHAR NOT NULL REFERENCES pages (page_id),
    article_id VARCHAR REFERENCES articles (article_id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    precision VARCHAR NOT NULL,
    anchor VARCHAR,
    rule VARCHAR NOT NULL
);
COMMENT ON TABLE times IS 'Time expressions and what they mean.';
COMMENT ON COLUMN times.page_id IS 'the page';
COMMENT ON COLUMN times.article_id IS 'the article, where it stands in one';
COMMENT ON COLUMN times."start" IS 'first code point';
COMMENT ON COLUMN times."end" IS 'one past the last code point';
COMMENT ON COLUMN times.text IS 'the words that stand there';
COMMENT ON COLUMN times.value IS 'EDTF';
COMMENT ON COLUMN times.precision IS 'second minute hour day week month season quarter year decade century interval';
COMMENT ON COLUMN times.anchor IS 'the date it was read against; null where it needed none';
COMMENT ON COLUMN times.rule IS 'rule that read it';

CREATE TABLE statements (
    statement_id VARCHAR PRIMARY KEY,
    page_id VARCHAR NOT NULL REFERENCES pages (page_id),
    article_id VARCHAR NOT NULL REFERENCES articles (article_id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    speaker VARCHAR NOT NULL REFERENCES entities (entity_id),
    co_speakers VARCHAR[] NOT NULL,
    via VARCHAR[] NOT NULL,
    act VARCHAR NOT NULL,
    about VARCHAR[] NOT NULL,
    "to" VARCHAR[] NOT NULL,
    said_on VARCHAR,
    quote VARCHAR NOT NULL,
    cue STRUCT("start" INTEGER, "end" INTEGER, text VARCHAR),
    content STRUCT("start" INTEGER, "end" INTEGER, text VARCHAR),
    reported_by VARCHAR REFERENCES statements (statement_id),
    gloss STRUCT(en VARCHAR, ar VARCHAR, zh VARCHAR, ru VARCHAR) NOT NULL,
    confidence DOUBLE NOT NULL,
    rule VARCHAR NOT NULL,
    first_day DATE,
    last_day DATE
);
COMMENT ON TABLE statements IS 'Who says what.';
COMMENT ON COLUMN statements.statement_id IS 'content hash';
COMMENT ON COLUMN statements.page_id IS 'the page';
COMMENT ON COLUMN statements.article_id IS 'the article it stands in';
COMMENT ON COLUMN statements."start" IS 'first code point of the evidence';
COMMENT ON COLUMN statements."end" IS 'one past the last code point of the evidence';
COMMENT ON COLUMN statements.text IS 'the evidence: reporting clause and start of content, at most 400 characters';
COMMENT ON COLUMN statements.speaker IS 'who speaks';
COMMENT ON COLUMN statements.co_speakers IS 'who speaks with them (entity_id)';
COMMENT ON COLUMN statements.via IS 'outlets credited in the sentence (entity_id), nearest to the speaker first';
COMMENT ON COLUMN statements.act IS 'assert announce accuse criticise deny reject warn threaten urge demand ask pledge offer support praise regret predict';
COMMENT ON COLUMN statements.about IS 'whom the content makes a claim on (entity_id)';
COMMENT ON COLUMN statements."to" IS 'who is addressed or directly accused, urged, threatened (entity_id)';
COMMENT ON COLUMN statements.said_on IS 'EDTF';
COMMENT ON COLUMN statements.quote IS 'direct indirect mixed';
COMMENT ON COLUMN statements.cue IS 'the reporting words';
COMMENT ON COLUMN statements.content IS 'what is said';
COMMENT ON COLUMN statements.reported_by IS 'the enclosing statement';
COMMENT ON COLUMN statements.gloss IS 'a plain sentence in four languages';
COMMENT ON COLUMN statements.confidence IS '0 to 1';
COMMENT ON COLUMN statements.rule IS 'file and line of the rule that fired';
COMMENT ON COLUMN statements.first_day IS 'first day that said_on covers; null where open or undated';
COMMENT ON COLUMN statements.last_day IS 'last day that said_on covers; null where open or undated';

CREATE TABLE events (
    event_id VARCHAR PRIMARY KEY,
    page_id VARCHAR NOT NULL REFERENCES pages (page_id),
    article_id VARCHAR NOT NULL REFERENCES articles (article_id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    type VARCHAR NOT NULL,
    mode VARCHAR,
    actors VARCHAR[] NOT NULL,
    recipients VARCHAR[] NOT NULL,
    date VARCHAR,
    place VARCHAR REFERENCES entities (entity_id),
    status VARCHAR NOT NULL,
    "by" VARCHAR REFERENCES entities (entity_id),
    denied_by VARCHAR[] NOT NULL,
    gloss STRUCT(en VARCHAR, ar VARCHAR, zh VARCHAR, ru VARCHAR) NOT NULL,
    confidence DOUBLE NOT NULL,
    rule VARCHAR NOT NULL,
    first_day DATE,
    last_day DATE
);
COMMENT ON TABLE events IS 'Who did what to whom.';
COMMENT ON COLUMN events.event_id IS 'content hash';
COMMENT ON COLUMN events.page_id IS 'the page';
COMMENT ON COLUMN events.article_id IS 'the article it stands in';
COMMENT ON COLUMN events."start" IS 'first code point of the evidence';
COMMENT ON COLUMN events."end" IS 'one past the last code point of the evidence';
COMMENT ON COLUMN events.text IS 'the evidence, at most 400 characters';
COMMENT ON COLUMN events.type IS 'PLOVER: AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT';
COMMENT ON COLUMN events.mode IS 'PLOVER mode';
COMMENT ON COLUMN events.actors IS 'who did it (entity_id)';
COMMENT ON COLUMN events.recipients IS 'to whom (entity_id)';
COMMENT ON COLUMN events.date IS 'EDTF';
COMMENT ON COLUMN events.place IS 'where';
COMMENT ON COLUMN events.status IS 'happened ongoing planned hypothetical denied claimed';
COMMENT ON COLUMN events."by" IS 'on whose word';
COMMENT ON COLUMN events.denied_by IS 'who denies it (entity_id)';
COMMENT ON COLUMN events.gloss IS 'a plain sentence in four languages';
COMMENT ON COLUMN events.confidence IS '0 to 1';
COMMENT ON COLUMN events.rule IS 'file and line of the rule that fired';
COMMENT ON COLUMN events.first_day IS 'first day that date covers; null where open or undated';
COMMENT ON COLUMN events.last_day IS 'last day that date covers; null where open or undated';

CREATE TABLE repairs (
    page_id VARCHAR NOT NULL REFERENCES pages (page_id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    suggested VARCHAR,
    confidence DOUBLE NOT NULL,
    reason VARCHAR NOT NULL,
    applied_to VARCHAR
);
COMMENT ON TABLE repairs IS 'Defects of the pages'' text, explained and never applied to the source.';
COMMENT ON COLUMN repairs.page_id IS 'the page';
COMMENT ON COLUMN repairs."start" IS 'first code point';
COMMENT ON COLUMN repairs."end" IS 'one past the last code point';
COMMENT ON COLUMN repairs.text IS 'the words that stand there';
COMMENT ON COLUMN repairs.kind IS 'kind of damage';
COMMENT ON COLUMN repairs.suggested IS 'what should stand there; null = flag only';
COMMENT ON COLUMN repairs.confidence IS '0 to 1';
COMMENT ON COLUMN repairs.reason IS 'why it is held to be a defect';
COMMENT ON COLUMN repairs.applied_to IS 'the side view that uses it';

CREATE TABLE figures (
    figure_id VARCHAR NOT NULL,
    page_id VARCHAR NOT NULL REFERENCES pages (page_id),
    article_id VARCHAR NOT NULL REFERENCES articles (article_id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    low DOUBLE,
    high DOUBLE,
    counted VARCHAR NOT NULL,
    fate VARCHAR NOT NULL,
    whose VARCHAR,
    place VARCHAR,
    title BOOLEAN NOT NULL,
    rule VARCHAR NOT NULL
);
COMMENT ON TABLE figures IS 'Numbers that count people or things: tolls, sizes, amounts.';
COMMENT ON COLUMN figures.figure_id IS 'content hash';
COMMENT ON COLUMN figures.page_id IS 'the page';
COMMENT ON COLUMN figures.article_id IS 'the article it stands in';
COMMENT ON COLUMN figures."start" IS 'first code point';
COMMENT ON COLUMN figures."end" IS 'one past the last code point';
COMMENT ON COLUMN figures.text IS 'the number with the words that say what it counts';
COMMENT ON COLUMN figures.low IS 'no fewer than this; null where open';
COMMENT ON COLUMN figures.high IS 'no more than this; null where open';
COMMENT ON COLUMN figures.counted IS 'what is counted: people soldiers civilians children prisoners ...';
COMMENT ON COLUMN figures.fate IS 'what became of them: killed wounded captured missing displaced taking-part ...';
COMMENT ON COLUMN figures.whose IS 'the side they belong to (entity_id), where the words say so';
COMMENT ON COLUMN figures.place IS 'the place named with it or last before it (entity_id)';
COMMENT ON COLUMN figures.title IS 'whether it stands in a headline';
COMMENT ON COLUMN figures.rule IS 'file and line of the rule that read it';

CREATE TABLE doubts (
    doubt_id VARCHAR NOT NULL,
    page_id VARCHAR NOT NULL REFERENCES pages (page_id),
    article_id VARCHAR NOT NULL REFERENCES articles (article_id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    rule VARCHAR NOT NULL
);
COMMENT ON TABLE doubts IS 'Sentences in which a page says that something could not be checked, on nobody''s word but its own.';
COMMENT ON COLUMN doubts.doubt_id IS 'content hash';
COMMENT ON COLUMN doubts.page_id IS 'the page';
COMMENT ON COLUMN doubts.article_id IS 'the article it stands in';
COMMENT ON COLUMN doubts."start" IS 'first code point';
COMMENT ON COLUMN doubts."end" IS 'one past the last code point';
COMMENT ON COLUMN doubts.text IS 'the words that stand there';
COMMENT ON COLUMN doubts.rule IS 'file and line of the rule that read it';

CREATE TABLE matters (
    matter VARCHAR NOT NULL,
    "day" INTEGER NOT NULL,
    page_id VARCHAR NOT NULL REFERENCES pages (page_id),
    article_id VARCHAR NOT NULL,
    row_id VARCHAR NOT NULL,
    event_id VARCHAR,
    context VARCHAR
);
COMMENT ON TABLE matters IS 'What each statement, event or figure may part over with others: an index for finding disagreements.';
COMMENT ON COLUMN matters.matter IS 'kind of comparison and what is compared, as a key';
COMMENT ON COLUMN matters."day" IS 'its day, counted from the year 1; -1 where undated, or where days do not count';
COMMENT ON COLUMN matters.page_id IS 'the page';
COMMENT ON COLUMN matters.article_id IS 'the article';
COMMENT ON COLUMN matters.row_id IS 'the statement, event or figure';
COMMENT ON COLUMN matters.event_id IS 'the event, or the first that the statement tells of';
COMMENT ON COLUMN matters.context IS 'happening, story and utterance that it was last compared in; null where it was not compared yet';

CREATE TABLE disagreements (
    disagreement_id VARCHAR PRIMARY KEY,
    topic VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    matter VARCHAR NOT NULL,
    happening_id VARCHAR,
    voices MAP(VARCHAR, INTEGER) NOT NULL
);
COMMENT ON TABLE disagreements IS 'Accounts of one thing that cannot all be right, or that frame it otherwise.';
COMMENT ON COLUMN disagreements.disagreement_id IS 'content hash';
COMMENT ON COLUMN disagreements.topic IS 'what it is about';
COMMENT ON COLUMN disagreements.kind IS 'how the accounts part';
COMMENT ON COLUMN disagreements.matter IS 'what was compared, as a key; found anew together';
COMMENT ON COLUMN disagreements.happening_id IS 'the happening it is about, where the accounts are of one';
COMMENT ON COLUMN disagreements.voices IS 'how many independent voices stand behind each position';

CREATE TABLE accounts (
    disagreement_id VARCHAR NOT NULL,
    page_id VARCHAR NOT NULL REFERENCES pages (page_id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    statement_id VARCHAR REFERENCES statements (statement_id),
    event_id VARCHAR REFERENCES events (event_id),
    says VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL REFERENCES articles (article_id),
    outlet VARCHAR,
    language VARCHAR NOT NULL,
    "day" VARCHAR,
    voice VARCHAR NOT NULL,
    "position" VARCHAR NOT NULL,
    figure_id VARCHAR
);
COMMENT ON TABLE accounts IS 'The accounts of a disagreement, in their own words.';
COMMENT ON COLUMN accounts.disagreement_id IS 'the disagreement; both are replaced at once, which DuckDB allows without a key only';
COMMENT ON COLUMN accounts.page_id IS 'the page';
COMMENT ON COLUMN accounts."start" IS 'first code point';
COMMENT ON COLUMN accounts."end" IS 'one past the last code point';
COMMENT ON COLUMN accounts.text IS 'the words that stand there';
COMMENT ON COLUMN accounts.statement_id IS 'the statement, where it is one';
COMMENT ON COLUMN accounts.event_id IS 'the event, where it is one';
COMMENT ON COLUMN accounts.says IS 'a plain reading of it';
COMMENT ON COLUMN accounts.article_id IS 'the article it stands in';
COMMENT ON COLUMN accounts.outlet IS 'whose page it is (entity_id), where the page says so';
COMMENT ON COLUMN accounts.language IS 'BCP 47 tag of the article';
COMMENT ON COLUMN accounts."day" IS 'EDTF date of the article';
COMMENT ON COLUMN accounts.voice IS 'the outlet that spoke first, or the article where none is known; one voice is one source';
COMMENT ON COLUMN accounts."position" IS 'what it stands for: a side, a day, a number, `reported` or `denied`';
COMMENT ON COLUMN accounts.figure_id IS 'the number, where the account is one';

CREATE TABLE stories (
    story_id VARCHAR PRIMARY KEY,
    titles MAP(VARCHAR, VARCHAR) NOT NULL,
    "first" VARCHAR,
    "last" VARCHAR,
    languages VARCHAR[] NOT NULL
);
COMMENT ON TABLE stories IS 'Articles on one course of events.';
COMMENT ON COLUMN stories.story_id IS 'content hash';
COMMENT ON COLUMN stories.titles IS 'title by language';
COMMENT ON COLUMN stories."first" IS 'EDTF date of its first article';
COMMENT ON COLUMN stories."last" IS 'EDTF date of its last article';
COMMENT ON COLUMN stories.languages IS 'BCP 47 tags of its articles';

CREATE TABLE story_articles (
    story_id VARCHAR NOT NULL REFERENCES stories (story_id),
    article_id VARCHAR NOT NULL REFERENCES articles (article_id),
    score DOUBLE NOT NULL,
    PRIMARY KEY (story_id, article_id)
);
COMMENT ON TABLE story_articles IS 'Which articles belong to a story.';
COMMENT ON COLUMN story_articles.story_id IS 'the story';
COMMENT ON COLUMN story_articles.article_id IS 'the article';
COMMENT ON COLUMN story_articles.score IS '0 to 1';

CREATE TABLE copy_pairs (
    one VARCHAR NOT NULL REFERENCES articles (article_id),
    other VARCHAR NOT NULL REFERENCES articles (article_id),
    kind VARCHAR NOT NULL,
    score DOUBLE NOT NULL,
    one_part DOUBLE[2] NOT NULL,
    other_part DOUBLE[2] NOT NULL,
    PRIMARY KEY (one, other)
);
COMMENT ON TABLE copy_pairs IS 'Pairs of articles whose texts were compared and are one text; `copies` is drawn from them.';
COMMENT ON COLUMN copy_pairs.one IS 'the article with the smaller id';
COMMENT ON COLUMN copy_pairs.other IS 'the other';
COMMENT ON COLUMN copy_pairs.kind IS 'same syndicated translated';
COMMENT ON COLUMN copy_pairs.score IS '0 to 1: how much of the smaller text stands in the other';
COMMENT ON COLUMN copy_pairs.one_part IS 'where in `one` the shared text begins and ends, 0 to 1 of its letters';
COMMENT ON COLUMN copy_pairs.other_part IS 'where in `other`';

CREATE TABLE copies (
    article_id VARCHAR NOT NULL REFERENCES articles (article_id),
    of_article_id VARCHAR NOT NULL REFERENCES articles (article_id),
    kind VARCHAR NOT NULL,
    score DOUBLE NOT NULL,
    PRIMARY KEY (article_id, of_article_id)
);
COMMENT ON TABLE copies IS 'Articles that copy or translate another: each with its likely original; one made of two texts has two rows.';
COMMENT ON COLUMN copies.article_id IS 'the copy';
COMMENT ON COLUMN copies.of_article_id IS 'what it copies';
COMMENT ON COLUMN copies.kind IS 'same syndicated translated';
COMMENT ON COLUMN copies.score IS '0 to 1';

CREATE TABLE marks (
    article_id VARCHAR PRIMARY KEY REFERENCES articles (article_id),
    marks VARCHAR[] NOT NULL,
    crowd DOUBLE
);
COMMENT ON TABLE marks IS 'What an article is recognised by beside its vector, from its headline and lead.';
COMMENT ON COLUMN marks.crowd IS 'how near the articles are that are nearest to it, 0 to 1; null where there are no vectors';
COMMENT ON COLUMN marks.article_id IS 'the article';
COMMENT ON COLUMN marks.marks IS 'words, numbers, names, places and kinds of event, each with its kind before it';

CREATE TABLE story_basis (
    language VARCHAR PRIMARY KEY,
    articles INTEGER NOT NULL,
    mean FLOAT[],
    common MAP(VARCHAR, INTEGER) NOT NULL
);
COMMENT ON TABLE story_basis IS 'What likeness of articles is measured against; taken anew when the ledger has grown by a quarter.';
COMMENT ON COLUMN story_basis.language IS 'the language; empty for all';
COMMENT ON COLUMN story_basis.articles IS 'articles that it was taken from';
COMMENT ON COLUMN story_basis.mean IS 'mean of their vectors, drawn towards that of all; null where there are none';
COMMENT ON COLUMN story_basis.common IS 'for all languages: how many articles have a mark, from two up';

CREATE TABLE story_pairs (
    one VARCHAR NOT NULL REFERENCES articles (article_id),
    other VARCHAR NOT NULL REFERENCES articles (article_id),
    chance DOUBLE NOT NULL,
    PRIMARY KEY (one, other)
);
COMMENT ON TABLE story_pairs IS 'Pairs of articles that were weighed and may tell one story; stories are drawn from them.';
COMMENT ON COLUMN story_pairs.one IS 'the article with the smaller id';
COMMENT ON COLUMN story_pairs.other IS 'the other';
COMMENT ON COLUMN story_pairs.chance IS '0 to 1';

CREATE TABLE happenings (
    happening_id VARCHAR PRIMARY KEY,
    type VARCHAR NOT NULL,
    date VARCHAR,
    place VARCHAR REFERENCES entities (entity_id),
    status VARCHAR NOT NULL,
    actors VARCHAR[] NOT NULL,
    recipients VARCHAR[] NOT NULL,
    denied_by VARCHAR[] NOT NULL,
    event_ids VARCHAR[] NOT NULL
);
COMMENT ON TABLE happenings IS 'Events of one or more articles that are one thing in the world.';
COMMENT ON COLUMN happenings.happening_id IS 'content hash';
COMMENT ON COLUMN happenings.type IS 'PLOVER type';
COMMENT ON COLUMN happenings.date IS 'EDTF: what most independent voices say, then the most precise';
COMMENT ON COLUMN happenings.place IS 'where, on the same grounds';
COMMENT ON COLUMN happenings.status IS 'happened ongoing planned hypothetical denied claimed';
COMMENT ON COLUMN happenings.actors IS 'who did it (entity_id)';
COMMENT ON COLUMN happenings.recipients IS 'to whom (entity_id)';
COMMENT ON COLUMN happenings.denied_by IS 'who denies it (entity_id)';
COMMENT ON COLUMN happenings.event_ids IS 'its events';

CREATE TABLE utterances (
    utterance_id VARCHAR PRIMARY KEY,
    speaker VARCHAR NOT NULL REFERENCES entities (entity_id),
    act VARCHAR NOT NULL,
    said_on VARCHAR,
    statement_ids VARCHAR[] NOT NULL
);
COMMENT ON TABLE utterances IS 'Statements of one or more articles that report one utterance.';
COMMENT ON COLUMN utterances.utterance_id IS 'content hash';
COMMENT ON COLUMN utterances.speaker IS 'who spoke';
COMMENT ON COLUMN utterances.act IS 'as in statements';
COMMENT ON COLUMN utterances.said_on IS 'EDTF';
COMMENT ON COLUMN utterances.statement_ids IS 'its statements';

CREATE TABLE row_pairs (
    one VARCHAR NOT NULL,
    other VARCHAR NOT NULL,
    likeness DOUBLE NOT NULL
);
COMMENT ON TABLE row_pairs IS 'Pairs of events, and of statements, that may be one thing; `happenings` and `utterances` are drawn from them.';
COMMENT ON COLUMN row_pairs.one IS 'an event or statement: the one whose id comes first, or that is tied to a war';
COMMENT ON COLUMN row_pairs.other IS 'another, or a war of the past';
COMMENT ON COLUMN row_pairs.likeness IS 'above 0 where they are rather one; it hangs on the two rows alone';

CREATE TABLE sentences (
    row_id VARCHAR PRIMARY KEY,
    vector TINYINT[384] NOT NULL
);
COMMENT ON TABLE sentences IS 'What the sentence of an event or statement means, as the encoder sees it; only where it was needed.';
COMMENT ON COLUMN sentences.row_id IS 'the event or statement';
COMMENT ON COLUMN sentences.vector IS 'of unit length, in steps of 1/400';

CREATE TABLE vectors (
    article_id VARCHAR PRIMARY KEY REFERENCES articles (article_id),
    vector FLOAT[384] NOT NULL
);
COMMENT ON TABLE vectors IS 'What an article is about, as the sentence encoder sees it.';
COMMENT ON COLUMN vectors.article_id IS 'the article';
COMMENT ON COLUMN vectors.vector IS 'of unit length';

CREATE TABLE signatures (
    article_id VARCHAR PRIMARY KEY REFERENCES articles (article_id),
    hash VARCHAR NOT NULL,
    signature UINTEGER[] NOT NULL
);
COMMENT ON TABLE signatures IS 'What a text is recognised by when it is copied.';
COMMENT ON COLUMN signatures.article_id IS 'the article';
COMMENT ON COLUMN signatures.hash IS 'of the folded text';
COMMENT ON COLUMN signatures.signature IS 'MinHash of its folded character shingles, one in eight of them; empty for texts too short to tell';

CREATE TABLE linked (
    page_id VARCHAR NOT NULL REFERENCES pages (page_id),
    step VARCHAR NOT NULL,
    PRIMARY KEY (page_id, step)
);
COMMENT ON TABLE linked IS 'Which pages each step of linking has taken in.';
COMMENT ON COLUMN linked.page_id IS 'the page';
COMMENT ON COLUMN linked.step IS 'copies stories translations pairs happenings disagreements';

CREATE TABLE judgements (
    judgement_id VARCHAR PRIMARY KEY,
    verdict VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    one VARCHAR NOT NULL,
    other VARCHAR,
    one_rows VARCHAR[] NOT NULL,
    other_rows VARCHAR[] NOT NULL,
    why VARCHAR,
    "user" VARCHAR NOT NULL,
    made_at TIMESTAMP NOT NULL,
    withdrawn_at TIMESTAMP
);
COMMENT ON TABLE judgements IS 'What people decided; every later run honours them.';
COMMENT ON COLUMN judgements.judgement_id IS 'content hash';
COMMENT ON COLUMN judgements.verdict IS 'same different wrong right';
COMMENT ON COLUMN judgements.kind IS 'what was judged: statements events articles stories happenings utterances disagreements';
COMMENT ON COLUMN judgements.one IS 'id of the row judged';
COMMENT ON COLUMN judgements.other IS 'id of the row it is compared with, for same and different';
COMMENT ON COLUMN judgements.one_rows IS 'the observations behind `one` (statements, events or articles), by which it holds when ids of groups change';
COMMENT ON COLUMN judgements.other_rows IS 'the observations behind `other`';
COMMENT ON COLUMN judgements.why IS 'the reason given';
COMMENT ON COLUMN judgements."user" IS 'who decided';
COMMENT ON COLUMN judgements.made_at IS 'when, UTC';
COMMENT ON COLUMN judgements.withdrawn_at IS 'when it was taken back, UTC; null while it holds';

CREATE TABLE problems (
    path VARCHAR NOT NULL,
    stage VARCHAR NOT NULL,
    error VARCHAR NOT NULL,
    PRIMARY KEY (path, stage)
);
COMMENT ON TABLE problems IS 'What could not be read.';
COMMENT ON COLUMN problems.path IS 'the input';
COMMENT ON COLUMN problems.stage IS 'where it failed';
COMMENT ON COLUMN problems.error IS 'why, and what to do';
