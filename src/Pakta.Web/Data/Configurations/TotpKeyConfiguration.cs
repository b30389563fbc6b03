using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pakta.Web.Data.Configurations;

internal sealed class TotpKeyConfiguration : IEntityTypeConfiguration<TotpKey>
{
    public void Configure(EntityTypeBuilder<TotpKey> builder)
    {
        builder.HasKey(k => k.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(k => k.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
