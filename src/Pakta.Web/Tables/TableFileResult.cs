using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Pakta.Web.Tables;

/// <summary>Sends a table as the ending of the address says; rows go from the database to the file one by one.</summary>
public sealed class TableFileResult(TableFile table) : IActionResult
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var cancel = context.HttpContext.RequestAborted;
        var csv = request.Path.Value!.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(table.Name + (csv ? ".csv" : ".xlsx"));
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-store";
        response.ContentType = csv ? "text/csv; charset=utf-8" : Xlsx;
        if (csv)
        {
            await CsvTable.WriteAsync(table, response.Body, cancel);
            return;
        }
        // A workbook is written synchronously; the site's output is not, so it goes by a file that vanishes when closed.
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        await XlsxTable.WriteAsync(table, file, cancel);
        file.Position = 0;
        response.ContentLength = file.Length;
        await file.CopyToAsync(response.Body, cancel);
    }
}
