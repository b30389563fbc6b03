using Pakta.Web.Auditing;

namespace Pakta.Web.Features.Units;

/// <summary>A change of the tree as the address names it.</summary>
/// <param name="Slug">Last part of the address.</param>
/// <param name="Title">What is done.</param>
/// <param name="Hint">What it means.</param>
/// <param name="Audit">What the trail calls it.</param>
/// <param name="Describes">Asks for name, kind, label and region.</param>
/// <param name="Targets">Asks for another unit.</param>
public sealed record UnitAct(string Slug, string Title, string Hint, AuditAct Audit, bool Describes = false, bool Targets = false)
{
    public static readonly UnitAct Found = new("baru", "Tambah unit di bawahnya", "Unit baru langsung berada di bawah unit ini.", AuditActs.UnitFounded, Describes: true);
    public static readonly UnitAct Describe = new("ubah", "Ubah nama, jenis, atau wilayah", "Kode unit tetap. Nama lama tetap dikenali saat impor.", AuditActs.UnitDescribed, Describes: true);
    public static readonly UnitAct Move = new("pindah", "Pindahkan unit", "Semua pegawai dan unit di bawahnya ikut; cakupan putaran mengikuti.", AuditActs.UnitMoved, Targets: true);
    public static readonly UnitAct Merge = new("gabung", "Gabungkan ke unit lain", "Pegawai dan unit di bawahnya pindah ke unit tujuan, lalu unit ini ditutup.", AuditActs.UnitMerged, Targets: true);
    public static readonly UnitAct Split = new("pecah", "Pecah menjadi unit baru", "Pegawai dan unit yang Saudara pilih pindah ke unit baru di tingkat yang sama.", AuditActs.UnitSplit, Describes: true);
    public static readonly UnitAct Close = new("tutup", "Tutup unit", "Hanya untuk unit tanpa pegawai dan tanpa unit di bawahnya. Kodenya tidak dipakai lagi.", AuditActs.UnitClosed);

    public static readonly IReadOnlyList<UnitAct> All = [Found, Describe, Move, Split, Merge, Close];

    public static UnitAct? Of(string slug) => All.FirstOrDefault(a => a.Slug == slug);
}
