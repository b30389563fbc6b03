namespace Pakta.Web.Documents;

/// <summary>Names of the ranks of civil servants by golongan (PP 99/2000); PPPK and unknown grades are shown as they are.</summary>
internal static class Ranks
{
    public static string Full(string golongan) => golongan switch
    {
        "I/a" => "Juru Muda, I/a", "I/b" => "Juru Muda Tingkat I, I/b", "I/c" => "Juru, I/c", "I/d" => "Juru Tingkat I, I/d",
        "II/a" => "Pengatur Muda, II/a", "II/b" => "Pengatur Muda Tingkat I, II/b", "II/c" => "Pengatur, II/c", "II/d" => "Pengatur Tingkat I, II/d",
        "III/a" => "Penata Muda, III/a", "III/b" => "Penata Muda Tingkat I, III/b", "III/c" => "Penata, III/c", "III/d" => "Penata Tingkat I, III/d",
        "IV/a" => "Pembina, IV/a", "IV/b" => "Pembina Tingkat I, IV/b", "IV/c" => "Pembina Utama Muda, IV/c",
        "IV/d" => "Pembina Utama Madya, IV/d", "IV/e" => "Pembina Utama, IV/e",
        _ => $"Golongan {golongan}",
    };
}
