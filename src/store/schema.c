/* SPDX-License-Identifier: Apache-2.0 */
#include "schema.h"

/* Child tables are clustered by dossier_no, so that one dossier is read and replaced in one place, and a dossier
 * appended last goes to the end of every table. Points are integers, hundredths of a point; the views show them as
 * points. The key references are stated for the reader; rows are removed by the store itself. */
const char *const jp_store_schema_sqls[] = {
    "CREATE TABLE run (          -- 运行记录：键、值\n"
    "  key TEXT PRIMARY KEY,\n"
    "  value TEXT NOT NULL\n"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE rubric (       -- 评查标准，每种案卷一份\n"
    "  rubric_no INTEGER PRIMARY KEY,\n"
    "  kind TEXT NOT NULL,       -- 案卷类型\n"
    "  name TEXT NOT NULL,\n"
    "  version TEXT NOT NULL,\n"
    "  fingerprint TEXT NOT NULL, -- 全文的 SHA-256\n"
    "  text TEXT NOT NULL,       -- 全文，含本地调整\n"
    "  is_ratio INTEGER NOT NULL, -- 0 扣分，1 比例\n"
    "  full_cp INTEGER NOT NULL, -- 分值均以百分之一分计\n"
    "  veto_cp INTEGER NOT NULL,\n"
    "  plan TEXT NOT NULL        -- 分组计分的方法，没有分组时为空\n"
    ") STRICT",

    "CREATE TABLE rubric_item (  -- 评查项目，按评查标准的次序\n"
    "  rubric_no INTEGER NOT NULL REFERENCES rubric,\n"
    "  item_no INTEGER NOT NULL,\n"
    "  id TEXT NOT NULL,\n"
    "  title TEXT NOT NULL,\n"
    "  category TEXT NOT NULL,\n"
    "  law TEXT NOT NULL,\n"
    "  regulation TEXT NOT NULL, -- 监督条例条、项\n"
    "  hint TEXT NOT NULL,\n"
    "  remedy TEXT NOT NULL,\n"
    "  typical TEXT NOT NULL,\n"
    "  judgeability TEXT NOT NULL, -- A 机判，P 部分机判，H 人工\n"
    "  full_cp INTEGER NOT NULL, -- 分值均以百分之一分计\n"
    "  deduct_cp INTEGER NOT NULL,\n"
    "  cap_cp INTEGER NOT NULL,\n"
    "  is_veto INTEGER NOT NULL,\n"
    "  is_bonus INTEGER NOT NULL,\n"
    "  PRIMARY KEY (rubric_no, item_no)\n"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE grade (        -- 等次，由高到低\n"
    "  rubric_no INTEGER NOT NULL REFERENCES rubric,\n"
    "  grade_no INTEGER NOT NULL,\n"
    "  name TEXT NOT NULL,\n"
    "  from_cp INTEGER NOT NULL,\n"
    "  PRIMARY KEY (rubric_no, grade_no)\n"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE cross_finding ( -- 跨卷比对的发现；只作提示，不影响得分\n"
    "  finding_no INTEGER PRIMARY KEY,\n"
    "  kind TEXT NOT NULL,\n"
    "  name TEXT NOT NULL,\n"
    "  item TEXT NOT NULL,       -- 有关的评查项目\n"
    "  law TEXT NOT NULL,\n"
    "  text TEXT NOT NULL\n"
    ") STRICT",

    "CREATE TABLE cross_place (  -- 跨卷比对所依据的原文\n"
    "  finding_no INTEGER NOT NULL REFERENCES cross_finding,\n"
    "  place_no INTEGER NOT NULL,\n"
    "  dossier TEXT NOT NULL,\n"
    "  organ TEXT NOT NULL,\n"
    "  member TEXT NOT NULL,\n"
    "  place TEXT NOT NULL,\n"
    "  quote TEXT NOT NULL,\n"
    "  PRIMARY KEY (finding_no, place_no)\n"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE cross_group (  -- 同类案件的罚款，以分计\n"
    "  group_no INTEGER PRIMARY KEY,\n"
    "  charge TEXT NOT NULL,     -- 定性条款\n"
    "  basis TEXT NOT NULL,      -- 处罚条款\n"
    "  party TEXT NOT NULL,\n"
    "  decisions INTEGER NOT NULL,\n"
    "  outliers INTEGER NOT NULL,\n"
    "  low_fen INTEGER NOT NULL,\n"
    "  median_fen INTEGER NOT NULL,\n"
    "  high_fen INTEGER NOT NULL,\n"
    "  mad_fen INTEGER NOT NULL  -- 绝对离差的中位数\n"
    ") STRICT",

    "CREATE TABLE dossier (      -- 案卷\n"
    "  dossier_no INTEGER PRIMARY KEY,\n"
    "  dossier TEXT NOT NULL UNIQUE,\n"
    "  source TEXT NOT NULL,\n"
    "  sha256 TEXT NOT NULL,\n"
    "  kind TEXT NOT NULL,\n"
    "  organ TEXT NOT NULL,\n"
    "  region TEXT NOT NULL,\n"
    "  party TEXT NOT NULL,\n"
    "  cause TEXT NOT NULL,\n"
    "  docno TEXT NOT NULL,\n"
    "  status TEXT NOT NULL,     -- scored, unreadable, unsupported\n"
    "  score_cp INTEGER NOT NULL,\n"
    "  score_min_cp INTEGER NOT NULL,\n"
    "  score_max_cp INTEGER NOT NULL,\n"
    "  grade TEXT NOT NULL,\n"
    "  seal TEXT NOT NULL        -- SHA-256，覆盖本案卷全部记录\n"
    ") STRICT",

    "CREATE TABLE part (         -- 案卷另含的其他类型的部分，各按其标准评分\n"
    "  dossier_no INTEGER NOT NULL REFERENCES dossier,\n"
    "  part_no INTEGER NOT NULL,\n"
    "  kind TEXT NOT NULL,\n"
    "  score_cp INTEGER NOT NULL,\n"
    "  score_min_cp INTEGER NOT NULL,\n"
    "  score_max_cp INTEGER NOT NULL,\n"
    "  grade TEXT NOT NULL,\n"
    "  first_answer INTEGER NOT NULL, -- answer_no 减一\n"
    "  answer_count INTEGER NOT NULL,\n"
    "  PRIMARY KEY (dossier_no, part_no)\n"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE veto (         -- 一票否决项目\n"
    "  dossier_no INTEGER NOT NULL REFERENCES dossier,\n"
    "  part_no INTEGER NOT NULL, -- 0 为案卷本身\n"
    "  veto_no INTEGER NOT NULL,\n"
    "  item TEXT NOT NULL,\n"
    "  PRIMARY KEY (dossier_no, part_no, veto_no)\n"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE answer (       -- 每卷每项的评查结果\n"
    "  dossier_no INTEGER NOT NULL REFERENCES dossier,\n"
    "  answer_no INTEGER NOT NULL,\n"
    "  item TEXT NOT NULL,\n"
    "  outcome TEXT NOT NULL,    -- pass, deduct, veto, bonus, na, undetermined\n"
    "  full_cp INTEGER NOT NULL,\n"
    "  deducted_cp INTEGER NOT NULL,\n"
    "  times INTEGER NOT NULL,\n"
    "  undecided_cp INTEGER NOT NULL,\n"
    "  can_veto INTEGER NOT NULL,\n"
    "  is_bonus INTEGER NOT NULL,\n"
    "  reason TEXT NOT NULL,\n"
    "  law TEXT NOT NULL,        -- 依当时的法律评查的，其依据；空：项目的依据\n"
    "  PRIMARY KEY (dossier_no, answer_no)\n"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE evidence (     -- 评查结果的证据\n"
    "  dossier_no INTEGER NOT NULL REFERENCES dossier,\n"
    "  answer_no INTEGER NOT NULL,\n"
    "  evidence_no INTEGER NOT NULL,\n"
    "  member TEXT NOT NULL,\n"
    "  place TEXT NOT NULL,\n"
    "  quote TEXT NOT NULL,\n"
    "  PRIMARY KEY (dossier_no, answer_no, evidence_no)\n"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE document (     -- 识别出的文书\n"
    "  dossier_no INTEGER NOT NULL REFERENCES dossier,\n"
    "  document_no INTEGER NOT NULL,\n"
    "  member TEXT NOT NULL,\n"
    "  place TEXT NOT NULL,\n"
    "  type TEXT NOT NULL,\n"
    "  code TEXT NOT NULL,\n"
    "  status TEXT NOT NULL,\n"
    "  facts_json TEXT NOT NULL,\n"
    "  PRIMARY KEY (dossier_no, document_no)\n"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE problem (      -- 材料问题\n"
    "  dossier_no INTEGER NOT NULL REFERENCES dossier,\n"
    "  problem_no INTEGER NOT NULL,\n"
    "  member TEXT NOT NULL,\n"
    "  code TEXT NOT NULL,\n"
    "  message TEXT NOT NULL,\n"
    "  PRIMARY KEY (dossier_no, problem_no)\n"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE manifest (     -- 接收清单：每个文件的大小和 SHA-256\n"
    "  dossier_no INTEGER NOT NULL REFERENCES dossier,\n"
    "  entry_no INTEGER NOT NULL,\n"
    "  member TEXT NOT NULL,\n"
    "  size_bytes INTEGER NOT NULL,\n"
    "  sha256 TEXT NOT NULL,\n"
    "  type TEXT NOT NULL,\n"
    "  status TEXT NOT NULL,\n"
    "  PRIMARY KEY (dossier_no, entry_no)\n"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE unknown_word ( -- 文书目录不认识的标题、栏目名\n"
    "  dossier_no INTEGER NOT NULL REFERENCES dossier,\n"
    "  word_no INTEGER NOT NULL,\n"
    "  kind TEXT NOT NULL,\n"
    "  text TEXT NOT NULL,\n"
    "  member TEXT NOT NULL,\n"
    "  PRIMARY KEY (dossier_no, word_no)\n"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE facts (        -- 事实树，XML，zlib 压缩\n"
    "  dossier_no INTEGER PRIMARY KEY REFERENCES dossier,\n"
    "  raw_bytes INTEGER NOT NULL,\n"
    "  raw_sha256 TEXT NOT NULL,\n"
    "  zlib BLOB NOT NULL\n"
    ") STRICT",

    "CREATE VIEW 案卷 AS SELECT dossier AS 案卷, kind AS 类型, organ AS 被评查单位, region AS 区划, party AS 当事人,\n"
    "  cause AS 案由, docno AS 文号, CASE status WHEN 'scored' THEN '已评分' WHEN 'unreadable' THEN '无法读取'\n"
    "  ELSE '不支持的类型' END AS 状态, CASE status WHEN 'scored' THEN score_cp / 100.0 END AS 得分,\n"
    "  CASE status WHEN 'scored' THEN score_min_cp / 100.0 END AS 最低得分,\n"
    "  CASE status WHEN 'scored' THEN score_max_cp / 100.0 END AS 最高得分, grade AS 等次 FROM dossier",

    "CREATE VIEW 评查结果 AS SELECT d.dossier AS 案卷, d.organ AS 被评查单位, b.kind AS 类型, a.item AS 项目,\n"
    "  r.title AS 标题,\n"
    "  CASE a.outcome WHEN 'pass' THEN '符合' WHEN 'deduct' THEN '扣分' WHEN 'veto' THEN '一票否决'\n"
    "  WHEN 'bonus' THEN '加分' WHEN 'na' THEN '不适用' ELSE '待人工' END AS 结果, a.full_cp / 100.0 AS 标准分,\n"
    "  a.deducted_cp / 100.0 AS 扣分或加分, a.times AS 次数, a.reason AS 理由,\n"
    "  CASE a.law WHEN '' THEN r.law ELSE a.law END AS 依据, r.regulation AS 条例\n"
    "  FROM answer AS a JOIN dossier AS d USING (dossier_no) LEFT JOIN rubric_item AS r ON r.id = a.item\n"
    "  LEFT JOIN rubric AS b USING (rubric_no)",

    "CREATE VIEW 另含部分 AS SELECT d.dossier AS 案卷, d.organ AS 被评查单位, p.kind AS 类型, p.score_cp / 100.0 AS "
    "得分,\n"
    "  p.score_min_cp / 100.0 AS 最低得分, p.score_max_cp / 100.0 AS 最高得分, p.grade AS 等次\n"
    "  FROM part AS p JOIN dossier AS d USING (dossier_no)",

    "CREATE VIEW 证据 AS SELECT d.dossier AS 案卷, a.item AS 项目, e.member AS 文件, e.place AS 位置, e.quote AS 摘录\n"
    "  FROM evidence AS e JOIN answer AS a USING (dossier_no, answer_no) JOIN dossier AS d USING (dossier_no)",

    NULL,
};
