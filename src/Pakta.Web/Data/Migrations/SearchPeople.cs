using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pakta.Web.Data.Migrations;

/// <summary>People are found by the beginning of any word of their name, among millions.</summary>
[DbContext(typeof(PaktaDb)), Migration("20261124_03_SearchPeople")]
internal sealed class SearchPeople : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var columns = new NewColumns(migrationBuilder, "People").Ordinal("Plain", 200);
        // As PersonName.Plain, but for marks of other alphabets; the next list that names the person mends those.
        migrationBuilder.Sql("""
            UPDATE "People" SET "Plain" = upper(trim(replace(replace(replace(replace(replace(replace(replace(
                "Name", '''', ''), '’', ''), '.', ' '), ',', ' '), '-', ' '), '  ', ' '), '  ', ' ')))
            """);
        migrationBuilder.DropIndex("IX_People_UnitId_Name", "People");
        migrationBuilder.DropIndex("IX_People_Name", "People");
        migrationBuilder.CreateIndex("IX_People_UnitId_Plain", "People", ["UnitId", "Plain"]);
        migrationBuilder.CreateIndex("IX_People_Plain_Nip_UnitId", "People", ["Plain", "Nip", "UnitId"]);
        if (migrationBuilder.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite") OnSqlite(migrationBuilder, columns);
        else migrationBuilder.Sql("""CREATE INDEX "IX_People_Words" ON "People" USING gin (to_tsvector('simple', "Plain"))""");
    }

    private static void OnSqlite(MigrationBuilder migration, NewColumns columns)
    {
        columns.Long("SearchRow");
        migration.Sql("""UPDATE "People" SET "SearchRow" = rowid""");
        migration.CreateIndex("IX_People_SearchRow", "People", "SearchRow", unique: true);
        // Only the words and whose they are: no copy of the name, no positions, no lengths.
        migration.Sql("""
            CREATE VIRTUAL TABLE "PeopleWords" USING fts5("Plain", content='', detail='none', columnsize=0);
            INSERT INTO "PeopleWords"(rowid, "Plain") SELECT "SearchRow", "Plain" FROM "People";
            CREATE TRIGGER "People_words_insert" AFTER INSERT ON "People" WHEN NEW."SearchRow" IS NOT NULL
            BEGIN INSERT INTO "PeopleWords"(rowid, "Plain") VALUES (NEW."SearchRow", NEW."Plain"); END;
            CREATE TRIGGER "People_words_number" AFTER INSERT ON "People" WHEN NEW."SearchRow" IS NULL
            BEGIN
                UPDATE "People" SET "SearchRow" = (SELECT coalesce(max("SearchRow"), 0) + 1 FROM "People") WHERE "Id" = NEW."Id";
                INSERT INTO "PeopleWords"(rowid, "Plain") SELECT "SearchRow", "Plain" FROM "People" WHERE "Id" = NEW."Id";
            END;
            CREATE TRIGGER "People_words_update" AFTER UPDATE OF "Plain" ON "People" WHEN OLD."Plain" IS NOT NEW."Plain"
            BEGIN
                INSERT INTO "PeopleWords"("PeopleWords", rowid, "Plain") VALUES ('delete', OLD."SearchRow", OLD."Plain");
                INSERT INTO "PeopleWords"(rowid, "Plain") VALUES (NEW."SearchRow", NEW."Plain");
            END;
            CREATE TRIGGER "People_words_delete" AFTER DELETE ON "People"
            BEGIN INSERT INTO "PeopleWords"("PeopleWords", rowid, "Plain") VALUES ('delete', OLD."SearchRow", OLD."Plain"); END;
            """);
    }
}
