using System.Reflection;

namespace Pakta.Web.Auditing;

/// <summary>Every kind of line of the trail. Codes stand in the database and in exports: they are never renamed.</summary>
public static class AuditActs
{
    public static readonly AuditAct SignedIn = new("session.begun", "Masuk");
    public static readonly AuditAct SignInRefused = new("session.refused", "Gagal masuk");
    public static readonly AuditAct TurnedAwayByScope = new("refused.scope", "Ditolak: halaman di luar lingkupnya, atau tidak ada");
    public static readonly AuditAct TurnedAwayByForm = new("refused.form", "Ditolak: formulir tanpa tanda pengenal yang sah");
    public static readonly AuditAct TurnedAwayByLimit = new("refused.limit", "Ditolak: terlalu sering dalam satu menit");
    public static readonly AuditAct SignedOut = new("session.ended", "Keluar");
    public static readonly AuditAct Activated = new("account.activated", "Mengaktifkan akun");
    public static readonly AuditAct PasskeyAdded = new("passkey.added", "Menambah kunci sandi");
    public static readonly AuditAct PasskeyRemoved = new("passkey.removed", "Menghapus kunci sandi");
    public static readonly AuditAct TotpAdded = new("totp.added", "Memasang aplikasi autentikator");
    public static readonly AuditAct TotpRemoved = new("totp.removed", "Menghapus aplikasi autentikator");
    public static readonly AuditAct PasswordChanged = new("password.changed", "Mengganti kata sandi");
    public static readonly AuditAct ProofRenewed = new("session.proven", "Mengonfirmasi diri sebelum mengubah cara masuk");
    public static readonly AuditAct RecoveryAsked = new("recovery.asked", "Mengajukan pemulihan akun pejabat");
    public static readonly AuditAct RecoveryConfirmed = new("recovery.confirmed", "Mengesahkan pemulihan akun pejabat");
    public static readonly AuditAct RecoveryEnded = new("recovery.ended", "Membatalkan pemulihan akun pejabat");
    public static readonly AuditAct RecoveryDenied = new("recovery.denied", "Menyatakan pemulihan akun bukan permintaannya");
    public static readonly AuditAct SsoLinked = new("sso.linked", "Menghubungkan akun SSO");
    public static readonly AuditAct SsoUnlinked = new("sso.unlinked", "Memutus akun SSO");
    public static readonly AuditAct SessionEnded = new("session.closed", "Mengakhiri sesi di perangkat lain");
    public static readonly AuditAct CodeRefused = new("code.refused", "Mengetik kode aktivasi yang salah");
    public static readonly AuditAct CodeBurnt = new("code.burnt", "Kode aktivasi mati karena salah ketik lima kali");
    public static readonly AuditAct CodeTriedEarly = new("code.early", "Mencoba kode lembar sebelum diserahkan");
    public static readonly AuditAct CodeUseDenied = new("code.denied", "Menyatakan bukan dirinya yang memakai kode aktivasi");
    public static readonly AuditAct SlipsPrinted = new("slips.printed", "Mencetak lembar aktivasi");
    public static readonly AuditAct SlipsReplaced = new("slips.replaced", "Mencetak lembar pengganti untuk pegawai yang sudah aktif");
    public static readonly AuditAct SlipsHandedOver = new("slips.handedOver", "Menandai lembar aktivasi sebagai diserahkan");
    public static readonly AuditAct SlipsCancelled = new("slips.cancelled", "Membatalkan lembar aktivasi");
    public static readonly AuditAct CodeRejected = new("account.rejected", "Menyatakan kode aktivasi bukan untuknya");

    public static readonly AuditAct RoundDrafted = new("round.drafted", "Menyusun rancangan putaran");
    public static readonly AuditAct RoundChanged = new("round.changed", "Mengubah putaran");
    public static readonly AuditAct RoundTried = new("round.tried", "Memulai uji coba putaran");
    public static readonly AuditAct TrialEnded = new("round.trialEnded", "Mengakhiri uji coba");
    public static readonly AuditAct RoundOpened = new("round.opened", "Membuka putaran");
    public static readonly AuditAct RoundClosed = new("round.closed", "Menutup putaran");
    public static readonly AuditAct RoundReopened = new("round.reopened", "Membuka kembali putaran");
    public static readonly AuditAct RoundCancelled = new("round.cancelled", "Membatalkan putaran");
    public static readonly AuditAct UnitOpened = new("unit.opened", "Membuka unit untuk putaran");
    public static readonly AuditAct AllOpened = new("round.openedAll", "Membuka semua unit serentak");
    public static readonly AuditAct PassedOn = new("round.passedOn", "Meneruskan putaran ke jajaran");
    public static readonly AuditAct UnitAcknowledged = new("unit.acknowledged", "Mengetahui tanda tangan unit");
    public static readonly AuditAct WitnessRecorded = new("witness.recorded", "Mencatat saksi");
    public static readonly AuditAct SignatureRevoked = new("signature.revoked", "Membatalkan tanda tangan");

    public static readonly AuditAct SignatureConfirmed = new("signature.confirmed", "Membenarkan tanda tangannya sendiri");
    public static readonly AuditAct DeviceAlerted = new("device.alerted", "Mencatat banyak penanda tangan di satu perangkat");
    public static readonly AuditAct AssistanceBegun = new("assistance.begun", "Memulai bantuan menandatangani di satu perangkat");
    public static readonly AuditAct AssistanceEnded = new("assistance.ended", "Mengakhiri bantuan menandatangani di satu perangkat");
    public static readonly AuditAct DisputeOpened = new("dispute.opened", "Menyatakan bukan dirinya yang menandatangani");
    public static readonly AuditAct DisputeProposed = new("dispute.proposed", "Mengusulkan putusan sengketa");
    public static readonly AuditAct DisputeProposalRefused = new("dispute.refused", "Menolak usulan putusan sengketa");
    public static readonly AuditAct DisputeDecided = new("dispute.decided", "Memutus sengketa sebagai orang kedua");

    public static readonly AuditAct RosterImported = new("roster.imported", "Mengimpor daftar pegawai");
    public static readonly AuditAct UnitsImported = new("units.imported", "Mengimpor daftar unit");
    public static readonly AuditAct UnitFounded = new("unit.founded", "Membuat unit");
    public static readonly AuditAct UnitDescribed = new("unit.described", "Mengubah data unit");
    public static readonly AuditAct UnitMoved = new("unit.moved", "Memindahkan unit");
    public static readonly AuditAct UnitMerged = new("unit.merged", "Menggabungkan unit");
    public static readonly AuditAct UnitSplit = new("unit.split", "Memecah unit");
    public static readonly AuditAct UnitClosed = new("unit.closed", "Menutup unit");
    public static readonly AuditAct AliasAdded = new("unit.alias", "Menambah ejaan unit");
    public static readonly AuditAct AliasRemoved = new("unit.aliasRemoved", "Menghapus ejaan unit");
    public static readonly AuditAct LabelSet = new("unit.label", "Menetapkan sebutan daerah");
    public static readonly AuditAct PlanDropped = new("plan.dropped", "Membatalkan perubahan terjadwal");
    public static readonly AuditAct HeadAppointed = new("head.appointed", "Mengangkat kepala unit");
    public static readonly AuditAct HeadEnded = new("head.ended", "Mengakhiri jabatan kepala unit");

    public static readonly AuditAct PersonMoved = new("person.moved", "Memindahkan pegawai");
    public static readonly AuditAct PersonDescribed = new("person.described", "Mengubah data pegawai");
    public static readonly AuditAct AddressReplaced = new("person.addressed", "Mengganti alamat surel pegawai lewat daftar");
    public static readonly AuditAct PersonRepositioned = new("person.repositioned", "Mengganti jabatan atau jenis ASN");
    public static readonly AuditAct PostAdded = new("post.added", "Menambah jabatan rangkap");
    public static readonly AuditAct PostEnded = new("post.ended", "Mengakhiri jabatan rangkap");
    public static readonly AuditAct PersonRenumbered = new("person.renumbered", "Mengganti NIP");
    public static readonly AuditAct PersonPostponed = new("person.postponed", "Menunda pegawai");
    public static readonly AuditAct PersonReturned = new("person.returned", "Mengembalikan pegawai");
    public static readonly AuditAct ExemptionProposed = new("exemption.proposed", "Mengusulkan pengecualian");
    public static readonly AuditAct ExemptionConfirmed = new("exemption.confirmed", "Menyetujui pengecualian");
    public static readonly AuditAct ExemptionDropped = new("exemption.dropped", "Menolak usulan pengecualian");
    public static readonly AuditAct MergerProposed = new("merger.proposed", "Mengusulkan penggabungan dua catatan");
    public static readonly AuditAct MergerConfirmed = new("merger.confirmed", "Menyetujui penggabungan dua catatan");
    public static readonly AuditAct MergerDropped = new("merger.dropped", "Menolak penggabungan dua catatan");
    public static readonly AuditAct ReportAnswered = new("report.answered", "Menjawab laporan data");

    public static readonly AuditAct NamesTaken = new("names.taken", "Mengunduh daftar nama yang belum menandatangani");
    public static readonly AuditAct UnreachedTaken = new("unreached.taken", "Mengunduh daftar tanda tangan tanpa saluran pribadi");
    public static readonly AuditAct TrailTaken = new("trail.taken", "Mengunduh jejak audit");

    public static readonly AuditAct RoleGiven = new("role.given", "Memberi peran");
    public static readonly AuditAct RoleEnded = new("role.ended", "Mengakhiri peran");
    public static readonly AuditAct CodeRenewed = new("role.code", "Menerbitkan kode aktivasi baru");

    /// <summary>How the codes of acts about disputes begin.</summary>
    public const string OfDisputes = "dispute.";

    public static IReadOnlyDictionary<string, AuditAct> All { get; } = typeof(AuditActs).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => f.GetValue(null)).OfType<AuditAct>().ToDictionary(a => a.Code, StringComparer.Ordinal);
}
