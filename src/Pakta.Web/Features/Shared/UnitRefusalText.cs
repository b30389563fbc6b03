using Pakta.Core.Organization;

namespace Pakta.Web.Features.Shared;

/// <summary>What a person reads when the tree is not changed; part of <see cref="RefusalText"/>.</summary>
internal static class UnitRefusalText
{
    public static string Of(UnitRefusal refusal, SharedText text) => refusal switch
    {
        UnitIsUnknown r => text["Tidak ada unit dengan kode {0} dalam lingkup Saudara. Cari kodenya di halaman Unit.", r.Code],
        UnitIsClosed r => text["{0} tidak berdiri pada saat ini: sudah ditutup atau belum dibentuk. Pilih unit lain.", r.Unit],
        UnitCodeIsMalformed => text["Kode unit terdiri atas huruf, angka, titik, garis bawah, atau tanda hubung, paling banyak 32. Periksa kodenya."],
        UnitCodeIsTaken r => text["Kode {0} sudah dipakai {1}. Kode tidak pernah dipakai ulang; pilih kode lain.", r.Code, r.Unit],
        UnitNameIsMissing => text["Isi nama resmi unit."],
        UnitTextIsTooLong r => text["Isian ini paling panjang {0} huruf. Ringkaslah.", r.Longest],
        UnitKindIsMissing => text["Pilih jenis unit."],
        UnitBelowItself r => text["{1} terletak di bawah {0} sendiri, sekarang atau sejak tanggal itu. Pilih unit atau tanggal lain.", r.Unit, r.Parent],
        UnitHangsThereAlready r => text["{0} sudah berada langsung di bawah {1}.", r.Unit, r.Parent],
        UnitPathIsTooLong => text["Susunan di atas unit ini menjadi terlalu dalam. Pilih induk yang lebih tinggi."],
        UnitIsRootOfRound r => text["{0} adalah lingkup putaran {1} yang belum selesai. Tutup atau batalkan dahulu putaran itu.", r.Unit, r.Round],
        UnitHasPeople r => text["{0} masih mempunyai {1} pegawai. Pilih unit tujuan mereka, atau pindahkan dahulu.", r.Unit, Tampil.Number(r.People)],
        UnitHasUnitsBelow r => text["{0} masih mempunyai {1} unit di bawahnya. Pilih unit tujuan, atau pindahkan dahulu.", r.Unit, Tampil.Number(r.Units)],
        UnitHasPlans r => text["Masih ada perubahan terencana yang menyangkut {0}. Tarik dahulu, atau tunggu sampai berlaku.", r.Unit],
        UnitChangedLater r => text["Perubahan {0} sejak {1} sudah tercatat. Pilih tanggal yang sama atau sesudahnya.", r.Unit, Tampil.ShortDate(r.Since)],
        UnitWasNotFounded r => text["{0} baru berdiri sejak {1}. Pilih tanggal itu atau sesudahnya.", r.Unit, Tampil.ShortDate(r.Founded)],
        UnitChangeHasNoDate => text["Isi tanggal mulai berlakunya."],
        UnitChangeDateIsFar => text["Tanggal itu terlalu jauh. Periksa tahunnya."],
        UnitChangesNothing => text["Tidak ada yang berbeda dari keadaan sekarang. Ubah paling sedikit satu isian."],
        UnitSplitTakesNothing => text["Pilih paling sedikit satu pegawai atau satu unit yang ikut ke unit baru."],
        UnitPlanIsGone => text["Rencana ini sudah berlaku atau sudah ditarik. Muat ulang halamannya."],
        RegionIsUnknown r => text["Kode wilayah {0} tidak ada dalam daftar nasional. Cari namanya, atau kosongkan.", r.Region],
        RegionIsOfAnotherKind { Kind: UnitKind.Kecamatan } => text["Kode wilayah kecamatan berbentuk 74.71.06. Cari namanya di bawah isian."],
        RegionIsOfAnotherKind { Kind: UnitKind.Kelurahan } => text["Kode wilayah kelurahan berbentuk 74.71.06.1008; angka ketujuhnya 1. Cari namanya di bawah isian."],
        RegionIsOfAnotherKind { Kind: UnitKind.Desa } => text["Kode wilayah desa berbentuk 32.16.01.2001; angka ketujuhnya 2. Cari namanya di bawah isian."],
        RegionIsOfAnotherKind { Kind: UnitKind.DesaAdat } => text["Kode wilayah desa adat berbentuk 91.03.01.3001; angka ketujuhnya 3. Cari namanya di bawah isian."],
        RegionIsOfAnotherKind => text["Kode wilayah itu tidak cocok dengan jenis unit. Pemerintah daerah mempunyai kode 2 atau 4 angka."],
        RegionLiesElsewhere r => text["Wilayah {0} tidak terletak di {1}, wilayah unit di atasnya. Wilayah yang senama bisa terletak di kecamatan lain.",
            Place(r.Region), Place(r.Above)],
        AliasIsMissing => text["Isi ejaan lain nama unit ini."],
        AliasIsTaken r => text["Ejaan itu sudah berarti {0}. Satu ejaan hanya untuk satu unit.", r.Unit],
        _ => throw new InvalidOperationException($"No text for the refusal {refusal.Name}."),
    };

    private static string Place(string region) => Data.Regions.Find(region) is { } known ? $"{known.Name} ({region})" : region;
}
