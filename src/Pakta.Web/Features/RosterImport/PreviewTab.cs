using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

/// <summary>A part of the preview: its word in the address, its word on the page (a key of the English words), its rows.</summary>
public sealed record PreviewTab(string Slug, string Word, RowView View)
{
    /// <summary>Questions that have been answered.</summary>
    public static readonly PreviewTab Settled = new("diputuskan", "Sudah diputuskan", RowView.All);

    /// <summary>A list of units as a tree.</summary>
    public static readonly PreviewTab Tree = new("susunan", "Susunan unit", RowView.All);

    public static readonly IReadOnlyList<PreviewTab> All =
    [
        new("periksa", "Perlu diperiksa", RowView.Review), new("orang-sama", "Mungkin orang yang sama", RowView.SamePerson),
        new("ditolak", "Ditolak", RowView.Rejected), new("baru", "Baru", RowView.New), new("berubah", "Berubah", RowView.Changed),
        new("pindah", "Pindah", RowView.Moved), new("tidak-ada", "Tidak ada di berkas", RowView.Missing), new("tetap", "Tetap", RowView.Unchanged),
        new("dilewati", "Dilewati", RowView.Skipped),
        new("semua", "Semua baris", RowView.All),
    ];

    /// <summary>Its rows wait for a decision.</summary>
    public bool IsReview => View is RowView.Review or RowView.SamePerson;
}
